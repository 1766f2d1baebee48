package io.tallystick.command.ledger;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.statistics.StatisticsPeriod;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.CorrectableFields;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decides over corrections of events (VI-17). */
public final class Corrections {
    private static final String CORRECTION = EventTypes.nameOf(EventCorrected.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventReader log;
    private final Repository<Correction> corrections;
    private final Repository<StatisticsPeriod> periods;

    public Corrections(EventReader log, Repository<Correction> corrections, Repository<StatisticsPeriod> periods) {
        this.log = log;
        this.corrections = corrections;
        this.periods = periods;
    }

    @CommandHandler
    void handle(CorrectEvent command, Decision decision) throws Exception {
        StoredEvent original = command.corrects() < 1
                ? null
                : log.at(command.corrects()).flatMap(this::original).orElse(null);
        if (original == null) {
            decision.requireField("corrects", false, "refused.noSuchEvent", fact("position", command.corrects()));
            return;
        }
        new CorrectionAuthority(log, decision).settle(original);
        RecordId stream = Correction.idFor(original.position());
        List<StoredEvent> earlier = log.ofRecord(stream.value());
        long latest =
                earlier.isEmpty() ? original.position() : earlier.getLast().position();
        decision.require(
                "VI-17",
                command.corrects() == latest,
                "refused.correctedMeanwhile",
                List.of(remedy("remedy.correctTheLatest", "ledger.CorrectEvent")),
                fact("latest", latest));
        for (String field : command.fields().keySet()) {
            decision.require(
                    "VI-17",
                    CorrectableFields.of(original.type()).contains(field),
                    "refused.notCorrectable",
                    fact("event", original.type()),
                    fact("field", field));
        }
        CorrectedPayload payload = new CorrectedPayload(original);
        earlier.forEach(payload::apply);
        Map<String, String> before = new TreeMap<>();
        command.fields().keySet().forEach(field -> before.put(field, payload.text(field)));
        Map<String, String> after = new TreeMap<>(command.fields());
        decision.requireState(!after.equals(before) && !after.isEmpty(), "refused.correctsNothing");
        Optional<String> wrong = payload.change(after);
        decision.requireState(wrong.isEmpty(), "refused.correctionDoesNotFit", fact("field", wrong.orElse("")));
        decision.periods()
                .closedAt(happened(original))
                .ifPresent(period ->
                        periods.load(period.id().value()).execute(p -> p.correct(original.position(), decision)));
        EventCorrected corrected = new EventCorrected(
                new RecordId(original.aggregateId()), command.corrects(), before, after, command.reason());
        corrections
                .loadOrCreate(stream.value(), Correction::unwritten)
                .execute(correction -> correction.correct(corrected));
    }

    private static Instant happened(StoredEvent event) {
        String reported = JSON.readTree(event.metadata()).path("at").asString("");
        return reported.isEmpty() ? event.recordedAt() : Instant.parse(reported);
    }

    /** The event a position speaks of: itself, or for a correction the event it corrects in the end. */
    private Optional<StoredEvent> original(StoredEvent event) {
        return event.type().equals(CORRECTION)
                ? log.at(Long.parseLong(new RecordId(event.aggregateId()).key()))
                : Optional.of(event).filter(e -> e.aggregateId().contains("/"));
    }
}
