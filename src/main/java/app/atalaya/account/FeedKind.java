package app.atalaya.account;

/** What can be fed in bulk, from a file or another system. */
public enum FeedKind {
    ACCOUNT,
    CONTRACT,
    CONTACT
}
