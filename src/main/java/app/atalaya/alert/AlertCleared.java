package app.atalaya.alert;

/** The cause of an alert has ended. Published in the transaction that noted it. */
public record AlertCleared(long alert) {}
