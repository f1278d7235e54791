package app.atalaya.task;

import java.io.Serializable;

/**
 * What a task came from, so that whoever created it finds it again. Of one account and origin there is at most one open task.
 *
 * @param code the kind of origin, such as {@code advice}; at most 24 ASCII characters
 * @param key names it within its kind; at most 120 characters
 */
public record TaskOrigin(String code, String key) implements Serializable {}
