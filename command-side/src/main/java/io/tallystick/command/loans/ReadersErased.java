package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.Erasable;
import io.tallystick.command.retention.KnownMinimum;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;

/** Readers without an account: once they hold no file and the years of an identity record are over (III-2). */
public final class ReadersErased implements Erasable {
    private static final String RULE = "III-2";
    private static final String YEARS = "identityYears";

    private final LedgerRecords<Reader> readers;

    public ReadersErased(LedgerRecords<Reader> readers) {
        this.readers = readers;
    }

    @Override
    public Standing standing(RecordId subject, Decision decision) {
        Aggregate<Reader> reader = readers.load(subject.value());
        RecordId room = reader.invoke(Reader::room);
        decision.requireState(room != null, "refused.readerIsEmployee", fact("reader", subject.key()));
        Scope scope = Places.scope(Objects.requireNonNull(room), decision);
        if (!reader.invoke(Reader::loans).isEmpty()) {
            return Standing.open(scope, RULE);
        }
        LocalDate ended = decision.dayOf(reader.invoke(Reader::lastDealing));
        LocalDate until = decision.applies(RULE)
                ? RetentionClock.end(Trigger.RELATIONSHIP_ENDED, ended, decision.number(RULE, YEARS))
                : ended;
        boolean known = KnownMinimum.runs(RULE, YEARS, Trigger.RELATIONSHIP_ENDED, ended, decision.today());
        return new Standing(scope, ended, RULE, until, known);
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A restored log may end before the reader was registered.
        readers.find(subject).ifPresent(reader -> reader.execute(r -> r.strikeOff(erasure)));
    }
}
