package app.atalaya.identity;

import java.io.Serializable;

/** Names a user inside the application. */
public record UserId(long value) implements Serializable {}
