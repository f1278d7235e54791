package app.atalaya.webhook;

/** An address cannot be called. */
class AddressException extends RuntimeException {

    private final AddressProblem problem;

    AddressException(AddressProblem problem) {
        super("The address of a webhook cannot be called: " + problem);
        this.problem = problem;
    }

    AddressProblem problem() {
        return problem;
    }
}
