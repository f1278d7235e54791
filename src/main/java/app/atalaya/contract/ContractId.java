package app.atalaya.contract;

import java.io.Serializable;

/** Names a contract inside the application. */
public record ContractId(long value) implements Serializable {}
