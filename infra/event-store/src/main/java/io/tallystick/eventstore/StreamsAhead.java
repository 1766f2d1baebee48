package io.tallystick.eventstore;

import io.tallystick.events.log.ReadAhead;
import io.tallystick.events.log.StoredEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Records read ahead for the current unit of work. Each is given out once and only whole; records with a snapshot are left
 * to be loaded one by one, from it.
 */
final class StreamsAhead implements ReadAhead {
    private static final String RESOURCE = StreamsAhead.class.getName();

    private final PostgresEventReader reader;

    StreamsAhead(PostgresEventReader reader) {
        this.reader = reader;
    }

    @Override
    public void read(Collection<String> records) {
        if (records.size() < 2) {
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        root.<Map<String, List<StoredEvent>>>getOrComputeResource(RESOURCE, r -> new HashMap<>())
                .putAll(reader.withoutSnapshot(records));
    }

    /** Whether the record was read ahead and has no snapshot. */
    static boolean has(String record) {
        Map<String, List<StoredEvent>> streams = streams();
        return streams != null && streams.containsKey(record);
    }

    /** All events of a record, or null if it was not read ahead. */
    static @Nullable List<StoredEvent> take(String record) {
        Map<String, List<StoredEvent>> streams = streams();
        return streams == null ? null : streams.remove(record);
    }

    private static @Nullable Map<String, List<StoredEvent>> streams() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }
}
