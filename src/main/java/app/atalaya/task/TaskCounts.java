package app.atalaya.task;

import java.io.Serializable;

/** How many tasks are open, and how many of those were due before today. */
public record TaskCounts(int open, int overdue) implements Serializable {}
