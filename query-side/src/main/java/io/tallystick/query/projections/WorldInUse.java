package io.tallystick.query.projections;

/** The world cannot be dropped in this moment: somebody reads it, or it is being dropped or finished. */
public final class WorldInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorldInUse(KeptWorld world, Throwable cause) {
        super(world.schema() + " is in use", cause);
    }
}
