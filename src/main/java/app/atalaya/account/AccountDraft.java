package app.atalaya.account;

import app.atalaya.field.Field;
import app.atalaya.field.Field.Type;
import app.atalaya.field.FieldValues;
import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an account as a person enters them.
 *
 * @param tier 1 (most attention) to 3
 * @param country ISO 3166 code of two letters
 * @param currency ISO 4217 code; null: the reporting currency
 * @param owner null: whoever creates the account
 * @param growthPotential 0 to 100
 * @param strategicValue 0 to 100
 * @param externalId its name in another system
 */
public record AccountDraft(
        String name,
        AccountType type,
        @Nullable String segment,
        @Nullable Integer tier,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String currency,
        @Nullable UserId owner,
        @Nullable AccountId parent,
        @Nullable LocalDate customerSince,
        @Nullable Integer growthPotential,
        @Nullable Integer strategicValue,
        @Nullable String notes,
        @Nullable String externalId)
        implements Serializable {

    /** What may be set, by people, files and other systems. */
    public static final List<Field> FIELDS = List.of(
            Field.text("name", true, 200),
            Field.choice("type", Stream.of(AccountType.values()).map(Enum::name).toList()),
            Field.text("segment", false, 60),
            Field.choice("tier", List.of("1", "2", "3")),
            Field.text("industry", false, 80),
            Field.of("country", Type.COUNTRY, false),
            Field.of("currency", Type.CURRENCY, false),
            Field.of("owner", Type.PERSON, false),
            Field.of("parent", Type.ACCOUNT, false),
            Field.of("customerSince", Type.DATE, false),
            Field.of("growthPotential", Type.NUMBER, false),
            Field.of("strategicValue", Type.NUMBER, false),
            Field.text("notes", false, 4000));

    /** An account of which only the name and the type are known yet. */
    public static AccountDraft named(String name, AccountType type) {
        return new AccountDraft(name, type, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    AccountDraft ownedBy(UserId person) {
        return new AccountDraft(
                name,
                type,
                segment,
                tier,
                industry,
                country,
                currency,
                person,
                parent,
                customerSince,
                growthPotential,
                strategicValue,
                notes,
                externalId);
    }

    /** Without owner and parent, who are checked by what the user may see. */
    FieldValues values() {
        return new FieldValues()
                .with("name", name)
                .with("segment", segment)
                .with("tier", tier)
                .with("industry", industry)
                .with("country", country)
                .with("currency", currency)
                .with("customerSince", customerSince)
                .with("growthPotential", growthPotential)
                .with("strategicValue", strategicValue)
                .with("notes", notes);
    }
}
