package io.tallystick.query.projections;

import java.util.List;

/** The world asked for is being built; whoever asked may come back. */
public final class BeingBuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<KeptWorld> worlds;

    /**
     * @param worlds those of the moment that are on their way
     */
    BeingBuilt(List<KeptWorld> worlds) {
        super(worlds.stream().map(KeptWorld::model).toList() + " being built");
        this.worlds = List.copyOf(worlds);
    }

    public List<KeptWorld> worlds() {
        return worlds;
    }
}
