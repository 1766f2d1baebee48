package io.tallystick.query.read;

/** No read model has that name. */
public final class NoSuchModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchModel(String name) {
        super(name);
    }
}
