package app.atalaya.insight.ui;

import app.atalaya.insight.AccountFilter;

/** Addresses within these pages. */
final class Links {

    private Links() {}

    /** The accounts behind a figure. */
    static String accounts(AccountFilter filter) {
        String query = AccountFilterUrl.write(filter).getQueryString();
        return query.isEmpty() ? PortfolioAccountsView.PATH : PortfolioAccountsView.PATH + "?" + query;
    }
}
