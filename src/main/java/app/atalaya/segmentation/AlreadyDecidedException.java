package app.atalaya.segmentation;

/** Someone else decided the proposal first, or the account changed so that it no longer holds. */
public class AlreadyDecidedException extends RuntimeException {

    private final transient Proposal proposal;

    AlreadyDecidedException(Proposal proposal) {
        super("Already decided");
        this.proposal = proposal;
    }

    /** As it is now: by whom, when and how it was decided. */
    public Proposal proposal() {
        return proposal;
    }
}
