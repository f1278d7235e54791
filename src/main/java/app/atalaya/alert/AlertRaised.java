package app.atalaya.alert;

/** An alert opened, worsened, or came back after a snooze: whoever is told of it is told now. Published in the transaction that did it. */
public record AlertRaised(long alert, Occasion occasion) {

    /** Why it is told now. */
    public enum Occasion {
        OPENED,
        /** It presses more than when it was told last. */
        WORSENED,
        /** Its snooze has ended. */
        RETURNED
    }
}
