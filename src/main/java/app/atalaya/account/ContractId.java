package app.atalaya.account;

import java.io.Serializable;

/** Names a contract inside the application. */
public record ContractId(long value) implements Serializable {}
