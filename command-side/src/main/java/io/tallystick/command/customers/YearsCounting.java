package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionLengthened;
import io.tallystick.events.customers.FileYearsEvent.FileYearsCounted;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Counts the years of customer files again when a rule about them changed; the longest wins (VI-11). */
final class YearsCounting {
    private final LedgerRecords<CustomerFile> files;
    private final LedgerRecords<Count> counts;
    private final EndedFiles ended;
    private final FileYears years;

    /** One counting, so that it is made once. */
    static class Count extends LedgerRecord {
        /** For Axon, which replays events into it. */
        protected Count() {}

        Count(FileYearsCounted counted) {
            AggregateLifecycle.apply(counted);
        }

        @EventSourcingHandler
        void on(FileYearsCounted event) {
            become(event.counting());
        }
    }

    YearsCounting(LedgerRecords<CustomerFile> files, LedgerRecords<Count> counts, EndedFiles ended, FileYears years) {
        this.files = files;
        this.counts = counts;
        this.ended = ended;
        this.years = years;
    }

    @CommandHandler
    void handle(CountFileYears command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        RecordId counting = RecordId.of("file-years", command.because());
        decision.requireState(counts.find(counting).isEmpty(), "refused.yearCountedAlready");
        Collection<Aggregate<CustomerFile>> running = files.loadAll(ended.files()).values().stream()
                .filter(file -> file.invoke(f -> !f.struckOff() && f.ended() != null))
                .toList();
        boolean longest = decision.applies("VI-11");
        int lengthened = 0;
        for (Aggregate<CustomerFile> file : running) {
            lengthened += longest && lengthen(file, decision) ? 1 : 0;
        }
        int longer = lengthened;
        counts.newInstance(() -> new Count(new FileYearsCounted(counting, running.size(), longer)));
    }

    /** Whether the years of the file became longer. */
    private boolean lengthen(Aggregate<CustomerFile> file, Decision decision) {
        RecordId customer = file.invoke(CustomerFile::id);
        LocalDate on = file.<Optional<LocalDate>>invoke(f -> Optional.ofNullable(f.ended()))
                .orElseThrow();
        LocalDate before =
                file.<Optional<LocalDate>>invoke(CustomerFile::keptUntil).orElse(on);
        FileYears.Clock clock = years.longest(file.invoke(CustomerFile::party), on, decision);
        if (!clock.until().isAfter(before)) {
            return false;
        }
        file.execute(f -> f.record(new CustomerRetentionLengthened(
                customer,
                clock.trigger(),
                clock.from(),
                before,
                clock.until(),
                decision.rules().inForce(FileYears.RULE, decision.today()).orElse(null))));
        return true;
    }
}
