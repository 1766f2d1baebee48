package io.tallystick.events.customers.demands;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Reminder;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A demand of an authority for customer files, and how it is answered (II-61, VI-30). */
public sealed interface DemandEvent extends DomainEvent {

    /**
     * An authority demands something; the files named are held until the demand is closed (VI-12).
     *
     * @param authority who demands it
     * @param legalBasis on what law
     * @param document the number of the demand
     * @param dueOn by when it has to be answered
     * @param scope what of the files is asked for
     * @param reviewer who looks at the holds again
     */
    record DemandRegistered(
            RecordId demand,
            String authority,
            String legalBasis,
            String document,
            LocalDate documentDate,
            LocalDate dueOn,
            List<RecordId> customers,
            DemandScope scope,
            RecordId reviewer,
            Signature by)
            implements DemandEvent {}

    /**
     * Files of the same party are demanded with those named, since one went on in the other (II-22); they are held like those named.
     * The last one says which: none, where they were parted before anything was collected.
     */
    record MergedFilesCovered(RecordId demand, List<MergedFile> files, Signature by) implements DemandEvent {}

    /** Every fact of the files was looked at; those outside of the scope are withheld, each with why. */
    record DemandCollected(RecordId demand, List<DemandItem> items, Signature by) implements DemandEvent {}

    /** Records that speak of a customer beside its file were looked at in the same way; several times where many are. */
    record RecordsCollected(RecordId demand, RecordId customer, List<DemandedRecord> records, Signature by)
            implements DemandEvent {}

    /** A record within the scope is not given either. */
    record RecordWithheld(RecordId demand, RecordId record, WithholdGround ground, String reason, Signature by)
            implements DemandEvent {}

    /** Those who answer it were reminded of its day, in the end their superiors. */
    record DemandReminded(RecordId demand, Reminder reminder) implements DemandEvent {}

    /** A fact within the scope is not given either. */
    record FactWithheld(
            RecordId demand, RecordId customer, int fact, WithholdGround ground, String reason, Signature by)
            implements DemandEvent {}

    /** What was collected was sent back, and is collected again. */
    record CollectionReturned(RecordId demand, String reason, Signature by) implements DemandEvent {}

    /**
     * Somebody else approved what is given, which is sealed by its digest (VI-14).
     *
     * @param given how many facts and records
     * @param withheld how many are not
     * @param digest SHA-256 of the production, in hexadecimal
     * @param salt what the production has in it so that nobody finds a value by trying digests; sealed under the first file's key
     */
    record ProductionSealed(
            RecordId demand,
            int given,
            int withheld,
            String digest,
            Protected<String> salt,
            Signature collector,
            Signature approver)
            implements DemandEvent {}

    /** The production, open, was fetched to be handed over; each file's reading is recorded with it (II-63). */
    record ProductionTaken(RecordId demand, Signature by) implements DemandEvent {}

    /**
     * It was handed over.
     *
     * @param bundle SHA-256 of the bundle that went with it, if one did
     */
    record ProductionHandedOver(
            RecordId demand,
            String digest,
            HandOverWay way,
            @Nullable String bundle,
            Signature by) implements DemandEvent {}

    /**
     * The authority said that it has it.
     *
     * @param receipt the number of its receipt
     */
    record ProductionReceived(RecordId demand, String receipt, LocalDate receivedOn, Signature by)
            implements DemandEvent {}

    /**
     * The demand is over, and its holds with it (VI-12).
     *
     * @param withdrawal the document by which the authority took it back, if it did
     */
    record DemandClosed(
            RecordId demand, String outcome, @Nullable String withdrawal, Signature by) implements DemandEvent {}
}
