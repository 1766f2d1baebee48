package io.tallystick.command.customers.upkeep;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.ReviewPutOff;
import io.tallystick.events.customers.upkeep.UpkeepEvent.SoleHolderFlagged;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** How the file of one customer is kept alive (II-51). */
public class Upkeep extends LedgerRecord {
    private @Nullable CustomerStandingDerived standing;
    private @Nullable LocalDate reviewBy;
    private @Nullable Instant reviewedAt;
    private int flagged;
    private boolean soleHolder;

    /** For Axon, which replays events into it. */
    protected Upkeep() {}

    static Upkeep unknown() {
        return new Upkeep();
    }

    void record(UpkeepEvent event) {
        apply(event);
    }

    Optional<CustomerStandingDerived> standing() {
        return Optional.ofNullable(standing);
    }

    /** The day of the next review, or of the next look at a file that is stale. */
    Optional<LocalDate> reviewBy() {
        return Optional.ofNullable(reviewBy);
    }

    Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    /** How often it was flagged since it was last touched. */
    int flagged() {
        return flagged;
    }

    /** Whether it was flagged as one person's before (IV-12). */
    boolean soleHolder() {
        return soleHolder;
    }

    @EventSourcingHandler
    void on(UpkeepEvent event, @Timestamp Instant at) {
        switch (event) {
            case CustomerStandingDerived e -> {
                become(e.upkeep());
                standing = e;
                if (flagged == 0) {
                    reviewBy = e.reviewBy();
                }
            }
            case ReviewPutOff e -> {
                reviewBy = e.reviewBy();
                flagged = 0;
            }
            case StaleFileFlagged e -> {
                flagged = e.times();
                reviewBy = e.againOn();
            }
            case SoleHolderFlagged e -> soleHolder = true;
            case CustomerFileReviewed e -> {
                become(e.upkeep());
                reviewedAt = at;
                reviewBy = e.reviewBy();
                flagged = 0;
            }
        }
    }
}
