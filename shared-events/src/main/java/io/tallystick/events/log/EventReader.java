package io.tallystick.events.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the stored log in position order. Positions are gapless, so the next unread position is always known. */
public interface EventReader {
    /** The highest position, or 0 for an empty log. */
    long head();

    /**
     * Reads events after a position, in order, calling the consumer for each.
     *
     * @param after the last position already read
     * @param upTo the last position wanted
     * @param limit the most events to read
     * @return the position of the last event read, or {@code after} if there was none
     */
    long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer);

    /** Reads the events that change a register, in order, up to a position. */
    void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer);

    /** All events of one record, in sequence order. */
    List<StoredEvent> ofRecord(String aggregateId);

    /** The event at a position. */
    Optional<StoredEvent> at(long position);

    /** Calls back whenever something may have been appended, from here or another node; call-backs must be quick. */
    AutoCloseable onAppend(Runnable callback);
}
