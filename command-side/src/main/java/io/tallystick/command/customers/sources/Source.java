package io.tallystick.command.customers.sources;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.sources.SourceEvent;
import io.tallystick.events.customers.sources.SourceEvent.AgencyEntered;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationApproved;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationCommissioned;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What something known of a customer comes from: a visit, a form, an investigation; or a report, or an agency. */
public class Source extends LedgerRecord {
    private @Nullable SourceEvent head;
    private @Nullable RecordId customer;
    private boolean approved;
    private boolean ended;
    private int chased;

    /** For Axon, which replays events into it. */
    protected Source() {}

    Source(SourceEvent first) {
        apply(first);
    }

    void record(SourceEvent event) {
        apply(event);
    }

    /** Whose source it is; nobody's, for an agency. */
    @Nullable
    RecordId customer() {
        return customer;
    }

    ProfileFormSent form() {
        return (ProfileFormSent) Objects.requireNonNull(head);
    }

    InvestigationCommissioned investigation() {
        return (InvestigationCommissioned) Objects.requireNonNull(head);
    }

    BigDecimal budget() {
        return investigation().budget();
    }

    boolean approved() {
        return approved;
    }

    /** Whether the form came back, or the agency reported. */
    boolean ended() {
        return ended;
    }

    int chased() {
        return chased;
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        switch (event) {
            case VisitRecorded e -> begin(e, e.visit(), e.customer());
            case ProfileFormSent e -> begin(e, e.form(), e.customer());
            case ProfileFormChased e -> chased = e.times();
            case ProfileFormReturned e -> ended = true;
            case AgencyEntered e -> begin(e, e.agency(), null);
            case InvestigationCommissioned e -> begin(e, e.investigation(), e.customer());
            case InvestigationApproved e -> approved = true;
            case InvestigationReported e -> ended = true;
            case CustomerReportFiled e -> begin(e, e.report(), e.customer());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private void begin(SourceEvent first, RecordId record, @Nullable RecordId whose) {
        become(record);
        head = first;
        customer = whose;
    }
}
