package app.atalaya.segmentation;

/** Someone else saved another version of the model meanwhile. */
public class StaleModelException extends RuntimeException {

    StaleModelException() {
        super("Stale segmentation model");
    }
}
