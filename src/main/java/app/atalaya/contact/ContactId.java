package app.atalaya.contact;

import java.io.Serializable;

/** Names a contact inside the application. */
public record ContactId(long value) implements Serializable {}
