package app.atalaya.advice;

/**
 * What a rule found.
 *
 * @param subject what it is about; empty where the rule has one finding per account
 * @param urgency 0 to 1: how much worse it gets with each week in which nobody acts
 * @param stake 0 to 1: the part of the account's recurring revenue that hangs on it
 * @param figure what it rests on, greater where there is more reason
 * @param dueInDays how long it can wait
 * @param evidence the panel of the account board that shows the facts
 */
record Finding(
        String subject,
        double urgency,
        double stake,
        double figure,
        int dueInDays,
        Wording action,
        Wording reason,
        String evidence) {

    static final String HEALTH = "health";
    static final String CONTRACTS = "contracts";

    Finding {
        urgency = Math.clamp(urgency, 0, 1);
        stake = Math.clamp(stake, 0, 1);
    }

    /** The share of the account's recurring revenue that waiting puts at risk, or that acting may add. */
    double priority() {
        return urgency * stake;
    }
}
