package app.atalaya.account;

/** What an account is to us. */
public enum AccountType {
    /** A key account: planned, reviewed and watched on its own. */
    KEY,
    /** May become a key account. */
    GROWTH,
    STANDARD,
    /** Not a customer yet. */
    PROSPECT
}
