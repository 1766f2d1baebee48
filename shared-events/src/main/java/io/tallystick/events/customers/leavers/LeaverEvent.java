package io.tallystick.events.customers.leavers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customers of somebody who leaves are taken over (IV-13, IV-14, IV-22, IV-23). One record for each leaver, with that
 * person's key.
 */
public sealed interface LeaverEvent extends DomainEvent {

    /** A customer file and what the leaver is to it. */
    record LeaverFile(RecordId customer, FileRole role) {}

    /**
     * Counted after the departure was announced, when nothing more is given to the leaver (IV-14).
     *
     * @param usesSince from which day on the leaver's reading of customer files is reviewed (IV-13)
     * @param tellBy by when the customers are told; absent where the calendar of that time is not published (IV-22)
     */
    record LeaverFilesListed(
            RecordId clearance,
            RecordId leaver,
            List<LeaverFile> files,
            LocalDate usesSince,
            @Nullable LocalDate tellBy)
            implements LeaverEvent {}

    /** One of the two departments has the files, counted. */
    record LeaverFilesSigned(RecordId clearance, RecordId leaver, ClearanceSide side, int counted, Signature by)
            implements LeaverEvent {}

    /** Both departments have them (IV-14). */
    record LeaverFilesAccepted(RecordId clearance, RecordId leaver, Signature business, Signature information)
            implements LeaverEvent {}

    /**
     * What the leaver read and took out lately was looked through (IV-13).
     *
     * @param uses how many readings and disclosures there were
     */
    record LeaverUsesReviewed(
            RecordId clearance, RecordId leaver, LocalDate since, int uses, String finding, Signature by)
            implements LeaverEvent {}

    /**
     * Somebody else looks after a customer of the leaver (IV-23).
     *
     * @param contactBy by when the first contact is made; absent where the calendar of that time is not published
     */
    record ReplacementAssigned(
            RecordId clearance,
            RecordId leaver,
            RecordId customer,
            RecordId replacement,
            @Nullable LocalDate contactBy,
            Signature by)
            implements LeaverEvent {}

    /** The replacement has been in contact with the customer (IV-23). */
    record FirstContactMade(RecordId clearance, RecordId leaver, RecordId customer, LocalDate on, Signature by)
            implements LeaverEvent {}

    /**
     * A customer was told that the contact leaves, or why it is not (IV-22).
     *
     * @param way absent where the customer is not told
     * @param reasonForNone why not, where it is not
     */
    record CustomerToldOfDeparture(
            RecordId clearance,
            RecordId leaver,
            RecordId customer,
            LocalDate on,
            @Nullable TellingWay way,
            @Nullable String reasonForNone,
            Signature by)
            implements LeaverEvent {}
}
