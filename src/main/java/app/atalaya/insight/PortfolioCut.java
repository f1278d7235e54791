package app.atalaya.insight;

/** By what the accounts of a portfolio are put together. */
public enum PortfolioCut {
    ALL,
    SEGMENT,
    OWNER,
    COUNTRY,
    /** By the month of the renewal, those within 180 days. */
    RENEWAL,
    /** By the band that stood at the end of each of the past twelve weeks. */
    WEEK
}
