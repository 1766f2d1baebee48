package io.tallystick.command.customers.sources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.SourceEvent;
import io.tallystick.events.customers.sources.SourceEvent.VisitEntered;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The report of one salesperson on the visits of one day or month (II-30). */
public class VisitReport extends LedgerRecord {
    private @Nullable VisitReportOpened opened;
    private boolean submitted;
    private int visits;
    private int chased;

    /** For Axon, which replays events into it. */
    protected VisitReport() {}

    static VisitReport unopened() {
        return new VisitReport();
    }

    /** There is one for each salesperson and period, so that it is named by them. */
    static RecordId of(RecordId salesperson, ReportPeriod period, LocalDate first) {
        String when = period == ReportPeriod.DAILY
                ? first.toString()
                : first.toString().substring(0, 7);
        return RecordId.of("visit-report", salesperson.key() + "-" + when);
    }

    void record(SourceEvent event) {
        apply(event);
    }

    Optional<VisitReportOpened> opened() {
        return Optional.ofNullable(opened);
    }

    boolean submitted() {
        return submitted;
    }

    int visits() {
        return visits;
    }

    int chased() {
        return chased;
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        switch (event) {
            case VisitReportOpened e -> {
                become(e.report());
                opened = e;
            }
            case VisitEntered e -> visits++;
            case VisitReportChased e -> chased = e.times();
            case VisitReportSubmitted e -> submitted = true;
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
