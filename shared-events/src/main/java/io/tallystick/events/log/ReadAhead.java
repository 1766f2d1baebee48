package io.tallystick.events.log;

import java.util.Collection;

/** Reads in one go the records a command is about to load one after the other. Only ever saves time. */
@FunctionalInterface
public interface ReadAhead {
    /** For a log in which reading one by one costs nothing. */
    ReadAhead NONE = records -> {};

    /**
     * Reads the records for the current unit of work; each is then loaded from what was read. Whoever calls holds their
     * locks already, so that what was read is what a load would have read.
     */
    void read(Collection<String> records);
}
