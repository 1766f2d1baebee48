package io.tallystick.command.door;

import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent;
import io.tallystick.events.ledger.LedgerEvent.LogFaultFound;
import io.tallystick.events.ledger.LedgerEvent.ProjectorOperated;
import io.tallystick.events.log.Registers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Records what people do to the program itself, and what it finds about its log; no record of the house changes by it, so
 * no command decides it.
 */
public final class LedgerNotes {
    private static final Signature BY_ITSELF = new Signature(Call.THE_LEDGER, Post.SYSTEM, null);

    private final DurableRecording recording;
    private final RegisterFollower registers;
    private final Clock clock;
    private final ZoneId zone;

    public LedgerNotes(EventStore events, RegisterFollower registers, Clock clock, ZoneId zone) {
        this.recording = new DurableRecording(events);
        this.registers = registers;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who does something, as it is recorded with what is done. */
    record Note(RecordId employee, Map<String, Object> metadata) {}

    /**
     * Records that somebody operated the projector, durably before it is done.
     *
     * @param account who, by log-in name
     * @param post the post that allows it
     * @return the position of the event
     */
    public long record(String account, Post post, ProjectorOperated operated) {
        return append(
                        operated,
                        by(account, List.of(post), "ledger.OperateProjector").metadata())
                .position();
    }

    /**
     * Records what the ledger did by itself.
     *
     * @param act what to call it, as commands are called
     * @return the position of the event
     */
    public long recordForTheLedger(LedgerEvent event, String act) {
        return append(event, metadata(BY_ITSELF, act, reliedOn(registers.books().organisation())))
                .position();
    }

    Recording.At append(Object event, Map<String, Object> metadata) {
        return recording.append(event, metadata);
    }

    /** Who an account is and under which of the posts, the first that is held. */
    Note by(String account, List<Post> posts, String act) {
        RegisterFollower.Books books = registers.books();
        Organisation house = books.organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        RecordId employee = CommandDoor.actor(account, books);
        Signature by = posts.stream()
                .flatMap(post -> house.appointments(employee, post, today).stream()
                        .min(Appointment.IN_PERSON_FIRST)
                        .map(held -> new Signature(employee, post, held.actingFor()))
                        .stream())
                .findFirst()
                .orElseGet(() -> new Signature(employee, Post.NONE, null));
        return new Note(employee, metadata(by, act, reliedOn(house)));
    }

    private static Map<String, Long> reliedOn(Organisation house) {
        return Map.of(Registers.ORGANISATION, house.position());
    }

    private static Map<String, Object> metadata(Signature by, String act, Map<String, Long> reliedOn) {
        return new Provenance(by, act, UUID.randomUUID().toString(), null, null, null, List.of(), reliedOn)
                .toMetadata();
    }

    /**
     * Records what the ledger found about its own log, durably, and once: the same finding of another node, or after another
     * start, is the same event.
     */
    public void record(LogFaultFound found) {
        String name = found.fault() + " " + found.from() + " " + found.upTo() + " " + found.by();
        UUID once = UUID.nameUUIDFromBytes(("log fault " + name).getBytes(StandardCharsets.UTF_8));
        try {
            recording.append(once, found, metadata(BY_ITSELF, "ledger.WatchLog", Map.of()));
        } catch (ConcurrencyException | AggregateStreamCreationException recordedBefore) {
            // The very same event is there already.
        }
    }
}
