package io.tallystick.command.customers;

import io.tallystick.events.EventTypes;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The files whose years run, as the log says; read when they are counted again, from where it was read up to before. */
final class EndedFiles {
    private static final int BLOCK = 10_000;

    private static final Set<String> READ = Stream.of(
                    BusinessRelationshipEnded.class, BusinessRelationshipResumed.class, CustomerStruckOff.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventReader log;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<RecordId> running = new TreeSet<>();
    private long position;

    EndedFiles(EventReader log) {
        this.log = log;
    }

    /** The files, in the order of their identifiers. */
    synchronized Set<RecordId> files() {
        long head = log.head();
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
        return Set.copyOf(running);
    }

    private void take(StoredEvent stored) {
        if (!READ.contains(stored.type())) {
            return;
        }
        switch (json.readValue(stored.payload(), EventTypes.classOf(stored.type()))) {
            case BusinessRelationshipEnded e -> running.add(e.customer());
            case BusinessRelationshipResumed e -> running.remove(e.customer());
            case CustomerStruckOff e -> running.remove(e.customer());
            default -> throw new IllegalStateException(stored.type() + " is read and not understood");
        }
    }
}
