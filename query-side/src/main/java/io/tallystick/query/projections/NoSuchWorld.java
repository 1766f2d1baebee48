package io.tallystick.query.projections;

/** There is no world of that number: somebody has dropped it, or there never was one. */
public final class NoSuchWorld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchWorld(long id) {
        super(String.valueOf(id), null, false, false);
    }
}
