package app.atalaya.account;

import java.io.Serializable;

/** An account as a link needs it. */
public record AccountRef(AccountId id, String key, String name) implements Serializable {}
