package app.atalaya.account;

/** The account does not exist, or the user may not see it: the two are told apart by nobody. */
public class NoSuchAccountException extends RuntimeException {

    public NoSuchAccountException() {
        super("No such account");
    }
}
