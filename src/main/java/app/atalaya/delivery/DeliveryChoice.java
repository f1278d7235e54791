package app.atalaya.delivery;

import java.io.Serializable;

/**
 * How a user wants to be told by e-mail.
 *
 * @param budget mails at once within 24 hours, 1 to {@link #GREATEST_BUDGET}; what is above goes into the digest
 */
public record DeliveryChoice(MailChoice mail, int budget) implements Serializable {

    public static final int GREATEST_BUDGET = 100;

    /** Of whoever has not chosen. */
    public static final DeliveryChoice STANDARD = new DeliveryChoice(MailChoice.AT_ONCE, 5);
}
