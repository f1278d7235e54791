package app.atalaya.feed;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a fed field lies, and how its canonical text becomes a value of the database and back. */
record FeedColumn(String field, String column, int type) {

    /** The fields that lie in the record's own table; accounts and people that it names are looked up by their feeds. */
    static List<FeedColumn> of(FeedKind kind) {
        return switch (kind) {
            case ACCOUNT ->
                List.of(
                        text("name", "name"),
                        text("type", "type"),
                        text("segment", "segment"),
                        new FeedColumn("tier", "tier", Types.INTEGER),
                        text("industry", "industry"),
                        text("country", "country"),
                        text("currency", "currency"),
                        new FeedColumn("customerSince", "customer_since", Types.DATE),
                        new FeedColumn("growthPotential", "growth_potential", Types.INTEGER),
                        new FeedColumn("strategicValue", "strategic_value", Types.INTEGER),
                        text("notes", "notes"));
            case CONTRACT ->
                List.of(
                        text("name", "name"),
                        new FeedColumn("annualValue", "annual_value", Types.DECIMAL),
                        new FeedColumn("recurring", "recurring", Types.BOOLEAN),
                        text("currency", "currency"),
                        new FeedColumn("startsOn", "starts_on", Types.DATE),
                        new FeedColumn("endsOn", "ends_on", Types.DATE),
                        new FeedColumn("renewsOn", "renews_on", Types.DATE));
            case CONTACT ->
                List.of(text("name", "name"), text("title", "title"), text("email", "email"), text("phone", "phone"));
        };
    }

    private static FeedColumn text(String field, String column) {
        return new FeedColumn(field, column, Types.VARCHAR);
    }

    @Nullable
    Object toSql(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (type) {
            case Types.INTEGER -> new BigDecimal(value).intValueExact();
            case Types.DECIMAL -> new BigDecimal(value);
            case Types.DATE -> LocalDate.parse(value);
            case Types.BOOLEAN -> Boolean.valueOf(value);
            default -> value;
        };
    }

    /** Canonical text; empty where there is none. */
    String fromSql(ResultSet row, int index) throws SQLException {
        if (type == Types.BOOLEAN) {
            return String.valueOf(row.getBoolean(index));
        }
        if (type == Types.DECIMAL) {
            return plain(row.getBigDecimal(index));
        }
        String text = row.getString(index);
        return text == null ? "" : text;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
