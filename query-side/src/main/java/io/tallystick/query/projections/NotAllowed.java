package io.tallystick.query.projections;

/** The person holds none of the posts that allow the operation. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Operation operation;

    public NotAllowed(Operation operation) {
        super(operation + " needs one of " + operation.posts(), null, false, false);
        this.operation = operation;
    }

    public Operation operation() {
        return operation;
    }
}
