package io.tallystick.query.projections;

import java.util.Objects;

/** The world asked for could not be built, or was called off; it is not tried again until somebody asks for that. */
public final class NotBuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient KeptWorld world;

    /**
     * @param world which says why
     */
    NotBuilt(KeptWorld world) {
        super(world.model() + " as of " + world.known() + " is not built: "
                + Objects.requireNonNullElse(world.error(), "called off"));
        this.world = world;
    }

    public KeptWorld world() {
        return world;
    }

    /** Whether somebody called it off, so that nothing is wrong with it. */
    public boolean calledOff() {
        return world.state() == KeptWorld.State.CANCELLED;
    }
}
