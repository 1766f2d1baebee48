package io.tallystick.events.customers.upkeep;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a customer file is kept alive: the record {@code upkeep/…}, of the key of the customer's file (II-51 to II-56). */
public sealed interface UpkeepEvent extends DomainEvent {
    /** The record of a customer's upkeep. */
    static RecordId of(RecordId customer) {
        return RecordId.of("upkeep", customer.key());
    }

    /**
     * Where the customer stands follows from its trade and relationship, and from it how often its file is reviewed (II-1, II-3,
     * II-4, II-11). Nobody types it.
     *
     * @param focus whether management gives it more attention (II-3)
     * @param promising whether it is new and of weight, so that several people are in contact with it (IV-20)
     * @param complete how much of what its template asks for the file has, in per cent (II-6)
     * @param cadenceDays days between reviews
     * @param reviewBy the day of the next
     * @param againOn the day on which time alone may change it
     */
    record CustomerStandingDerived(
            RecordId upkeep,
            RecordId customer,
            CustomerPhase phase,
            TradeStage stage,
            Maturity maturity,
            boolean focus,
            boolean promising,
            @Nullable CustomerTier tier,
            int complete,
            int cadenceDays,
            LocalDate reviewBy,
            @Nullable LocalDate againOn)
            implements UpkeepEvent {}

    /** The file was changed since its review was planned; the next is counted from there. */
    record ReviewPutOff(RecordId upkeep, RecordId customer, LocalDate changedOn, LocalDate reviewBy)
            implements UpkeepEvent {}

    /**
     * Nobody touched the file in its time: a task that ends with an outcome only (II-52).
     *
     * @param times how often by now; from the second time superiors are told
     */
    record StaleFileFlagged(
            RecordId upkeep,
            RecordId customer,
            LocalDate untouchedSince,
            int cadenceDays,
            @Nullable CustomerTier tier,
            int times,
            LocalDate againOn,
            List<RecordId> to)
            implements UpkeepEvent {}

    /** Everything in the file was recorded by one person: what it says may stay with that person alone (IV-12). */
    record SoleHolderFlagged(RecordId upkeep, RecordId customer, RecordId holder, List<RecordId> to)
            implements UpkeepEvent {}

    /**
     * The file was reviewed (II-51).
     *
     * @param note sealed
     * @param resolves whether a stale file's task ends with it (II-52)
     */
    record CustomerFileReviewed(
            RecordId upkeep,
            RecordId customer,
            ReviewOutcome outcome,
            Protected<String> note,
            boolean resolves,
            LocalDate reviewBy,
            Signature by)
            implements UpkeepEvent {}
}
