package io.tallystick.command.door;

import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
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

/** Records what people do to the program itself, and what it finds about its log; no record of the house changes by it, so no command decides it. */
public final class LedgerNotes {
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

    /**
     * Records that somebody operated the projector, durably before it is done.
     *
     * @param account who, by log-in name
     * @param post the post that allows it
     * @return the position of the event
     */
    public long record(String account, Post post, ProjectorOperated operated) {
        RegisterFollower.Books books = registers.books();
        Organisation house = books.organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        RecordId employee = CommandDoor.actor(account, books);
        Signature by = house.appointments(employee, post, today).stream()
                .min(Appointment.IN_PERSON_FIRST)
                .map(held -> new Signature(employee, post, held.actingFor()))
                .orElseGet(() -> new Signature(employee, Post.NONE, null));
        Provenance provenance = new Provenance(
                by,
                "ledger.OperateProjector",
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                List.of(),
                Map.of(Registers.ORGANISATION, house.position()));
        return recording.append(operated, provenance.toMetadata()).position();
    }

    /**
     * Records what the ledger found about its own log, durably, and once: the same finding of another node, or after another
     * start, is the same event.
     */
    public void record(LogFaultFound found) {
        String name = found.fault() + " " + found.from() + " " + found.upTo() + " " + found.by();
        Provenance provenance = new Provenance(
                new Signature(Call.THE_LEDGER, Post.SYSTEM, null),
                "ledger.WatchLog",
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                List.of(),
                Map.of());
        UUID once = UUID.nameUUIDFromBytes(("log fault " + name).getBytes(StandardCharsets.UTF_8));
        try {
            recording.append(once, found, provenance.toMetadata());
        } catch (ConcurrencyException | AggregateStreamCreationException recordedBefore) {
            // The very same event is there already.
        }
    }
}
