package app.atalaya.whatif;

/** Another version of the model was published since the draft was begun: the two have to be brought together first. */
public class OutdatedDraftException extends RuntimeException {

    OutdatedDraftException(int basedOn) {
        super("The draft changes version " + basedOn + ", which is no longer in force");
    }
}
