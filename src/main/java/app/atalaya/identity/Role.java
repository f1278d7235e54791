package app.atalaya.identity;

/** What a user is here for. The names are the authorities of Spring Security, with the prefix {@code ROLE_}. */
public enum Role {
    /** Looks after key accounts: sees and edits the accounts that they are on, imports data. */
    KEY_ACCOUNT_MANAGER,
    /** Works on the accounts of a key account manager: sees and edits what they are on. */
    TEAM_MEMBER,
    /** Reads everything, edits nothing. */
    EXECUTIVE,
    /** Sees everything and manages users, integrations and models. */
    ADMINISTRATOR;

    public String authority() {
        return "ROLE_" + name();
    }
}
