package app.atalaya.task;

import java.io.Serializable;

/** Names a task inside the application. */
public record TaskId(long value) implements Serializable {}
