package app.atalaya.worth;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account for one criterion.
 *
 * @param figure in the unit of the criterion
 * @param asOf the day that the figure is of; null where nobody noted it
 */
public record Fact(double figure, Source source, @Nullable LocalDate asOf) implements Serializable {

    /** Where a figure comes from. */
    public enum Source {
        CONTRACTS,
        /** Someone entered it on the account. */
        JUDGEMENT,
        /** The account says since when it is a customer. */
        CUSTOMER_SINCE,
        /** It does not say so; its first contract does. */
        FIRST_CONTRACT
    }
}
