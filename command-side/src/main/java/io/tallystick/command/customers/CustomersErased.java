package io.tallystick.command.customers;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.retention.Erasable;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;

/** Customer files: once the relationship ended, the years are over, and nothing else keeps them (III-1 to III-3, VI-12). */
public final class CustomersErased implements Erasable {
    private static final String RULE = FileYears.RULE;
    private static final String LONGEST = "VI-11";

    private final LedgerRecords<CustomerFile> files;
    private final FileYears years;

    public CustomersErased(LedgerRecords<CustomerFile> files, TradeDays trade) {
        this.files = files;
        this.years = new FileYears(trade);
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
        LocalDate until = years.longest(subject, on, decision).until();
        boolean basisNeeded = years.belowKnownMinimum(subject, on, decision);
        // What was longer when it was recorded is not shortened by a later rule (VI-11).
        LocalDate recorded =
                file.<Optional<LocalDate>>invoke(CustomerFile::keptUntil).orElse(until);
        return recorded.isAfter(until) && decision.applies(LONGEST)
                ? new Standing(scope, on, LONGEST, recorded, basisNeeded)
                : new Standing(scope, on, RULE, until, basisNeeded);
    }

    @Override
    public void requireFree(RecordId subject, Decision decision) {
        files.load(subject.value()).execute(f -> f.holds().requireNone(subject, decision));
    }

    @Override
    public List<RecordId> within(RecordId subject) {
        return files.load(subject.value()).invoke(f -> f.principals().all());
    }

    @Override
    public void decided(RecordId subject, RecordId erasure) {
        // A restored log may end before the file was opened.
        files.find(subject).ifPresent(file -> file.execute(f -> f.record(new CustomerStruckOff(subject, erasure))));
    }
}
