package io.tallystick.query.projections;

/** The world asked for could not be built; it is not tried again until somebody asks for that. */
public final class NotBuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient KeptWorld world;

    /**
     * @param world which says why
     */
    NotBuilt(KeptWorld world) {
        super(world.model() + " as of " + world.known() + " could not be built: " + world.error());
        this.world = world;
    }

    public KeptWorld world() {
        return world;
    }
}
