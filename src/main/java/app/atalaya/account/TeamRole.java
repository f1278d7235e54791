package app.atalaya.account;

/** What a member of an account's team does there. */
public enum TeamRole {
    /** Answers for the account; exactly one where the account has an owner. */
    OWNER,
    SALES,
    SUPPORT,
    DELIVERY,
    FINANCE,
    SPONSOR
}
