package io.tallystick.command.customers;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.Erasable;
import io.tallystick.command.retention.KnownMinimum;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.RetentionClock;
import io.tallystick.events.retention.Trigger;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;

/** Customer files: once the relationship ended and the years of identity material are over (III-1, III-2). */
public final class CustomersErased implements Erasable {
    private static final String RULE = "III-2";
    private static final String YEARS = "identityYears";

    private final LedgerRecords<CustomerFile> files;

    public CustomersErased(LedgerRecords<CustomerFile> files) {
        this.files = files;
    }

    @Override
    public Standing standing(RecordId subject, Decision decision) {
        Aggregate<CustomerFile> file = files.load(subject.value());
        Scope scope = Places.scope(file.invoke(CustomerFile::unit), decision);
        Optional<LocalDate> ended = file.invoke(f -> Optional.ofNullable(f.ended()));
        if (ended.isEmpty()) {
            return Standing.open(scope, RULE);
        }
        LocalDate on = ended.get();
        LocalDate until = decision.applies(RULE)
                ? RetentionClock.end(Trigger.RELATIONSHIP_ENDED, on, decision.number(RULE, YEARS))
                : on;
        boolean known = KnownMinimum.runs(RULE, YEARS, Trigger.RELATIONSHIP_ENDED, on, decision.today());
        return new Standing(scope, on, RULE, until, known);
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A restored log may end before the file was opened.
        files.find(subject).ifPresent(file -> file.execute(f -> f.record(new CustomerStruckOff(subject, erasure))));
    }
}
