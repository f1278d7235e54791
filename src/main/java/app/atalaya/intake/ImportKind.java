package app.atalaya.intake;

import app.atalaya.feed.FeedKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file holds: one kind of record per file. */
public enum ImportKind {
    ACCOUNTS(FeedKind.ACCOUNT),
    CONTRACTS(FeedKind.CONTRACT),
    CONTACTS(FeedKind.CONTACT),
    USAGE(null),
    NPS(null),
    CSAT(null),
    ENGAGEMENT(null),
    INVOICES(null),
    PAYMENTS(null),
    INTERACTIONS(null),
    CASES(null),
    CHURN(null);

    private final @Nullable FeedKind feed;

    ImportKind(@Nullable FeedKind feed) {
        this.feed = feed;
    }

    /** What it feeds in the accounts; null for kinds that become signals. */
    @Nullable
    FeedKind feed() {
        return feed;
    }

    /** In addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The source of the signals that such a file brings. */
    String source() {
        return "csv-" + code();
    }
}
