package io.tallystick.query.projections;

/** There is no version of the read model to go back to, or to go on to. */
public final class NoSuchVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Versions.Standing standing;

    NoSuchVersion(Versions.Standing standing) {
        super("version " + standing.shown() + " of " + standing.newest() + " is shown");
        this.standing = standing;
    }

    /** Which versions there are. */
    public Versions.Standing standing() {
        return standing;
    }
}
