package app.atalaya.intake;

/** There is no such import, or it is somebody else's, or it is not in a state to do that. */
public class NoSuchImportException extends RuntimeException {

    NoSuchImportException() {
        super("No such import");
    }
}
