package app.atalaya.account;

import app.atalaya.account.FeedField.Type;
import java.util.Arrays;
import java.util.List;

/** The fields that accounts, contracts and contacts are fed with. */
final class Fields {

    static final FeedField ACCOUNT = new FeedField("account", Type.ACCOUNT, true, 120, List.of());

    private static final List<FeedField> OF_ACCOUNT = List.of(
            text("name", true, 200),
            choice("type", Arrays.stream(AccountType.values()).map(Enum::name).toList()),
            text("segment", false, 60),
            choice("tier", List.of("1", "2", "3")),
            text("industry", false, 80),
            field("country", Type.COUNTRY, false),
            field("currency", Type.CURRENCY, false),
            field("owner", Type.PERSON, false),
            field("parent", Type.ACCOUNT, false),
            field("customerSince", Type.DATE, false),
            field("growthPotential", Type.NUMBER, false),
            field("strategicValue", Type.NUMBER, false),
            text("notes", false, 4000));

    private static final List<FeedField> OF_CONTRACT = List.of(
            ACCOUNT,
            text("name", false, 200),
            field("annualValue", Type.NUMBER, true),
            field("recurring", Type.FLAG, false),
            field("currency", Type.CURRENCY, false),
            field("startsOn", Type.DATE, true),
            field("endsOn", Type.DATE, false),
            field("renewsOn", Type.DATE, false));

    private static final List<FeedField> OF_CONTACT = List.of(
            ACCOUNT,
            text("name", true, 160),
            text("title", false, 120),
            text("email", false, 200),
            text("phone", false, 60));

    private Fields() {}

    static List<FeedField> of(FeedKind kind) {
        return switch (kind) {
            case ACCOUNT -> OF_ACCOUNT;
            case CONTRACT -> OF_CONTRACT;
            case CONTACT -> OF_CONTACT;
        };
    }

    private static FeedField text(String name, boolean required, int maxLength) {
        return new FeedField(name, Type.TEXT, required, maxLength, List.of());
    }

    private static FeedField choice(String name, List<String> options) {
        return new FeedField(name, Type.CHOICE, false, 0, options);
    }

    private static FeedField field(String name, Type type, boolean required) {
        return new FeedField(name, type, required, 0, List.of());
    }
}
