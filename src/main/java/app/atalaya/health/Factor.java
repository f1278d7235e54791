package app.atalaya.health;

/** The five sides of health. */
public enum Factor {
    PRODUCT_USE,
    SATISFACTION,
    ENGAGEMENT,
    FINANCIAL,
    RELATIONAL
}
