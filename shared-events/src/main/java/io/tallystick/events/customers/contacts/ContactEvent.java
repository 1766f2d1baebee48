package io.tallystick.events.customers.contacts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What passed between the house and its customers, and who is in contact with them (IV-8 to IV-21). A dealing is a record of its own
 * until it is known whose file it belongs into; the rest stands in {@code contacts/…}, of the key of the customer's file.
 */
public sealed interface ContactEvent extends DomainEvent {
    /** The record of the contacts with a customer. */
    static RecordId of(RecordId customer) {
        return RecordId.of("contacts", customer.key());
    }

    /**
     * A letter, fax, call or meeting (IV-19).
     *
     * @param customer whose file it belongs into; absent as long as nobody knows (II-2)
     * @param reference the number of the paper or call
     * @param important whether the information department has to hear of it (IV-11)
     * @param reportBy the day by which it does
     * @param text what it was about, sealed; there is none before the file is known
     */
    record DealingRecorded(
            RecordId dealing,
            RecordId unit,
            @Nullable RecordId customer,
            DealingChannel channel,
            DealingDirection direction,
            LocalDate on,
            String reference,
            boolean important,
            @Nullable LocalDate reportBy,
            @Nullable Protected<String> text,
            Signature by)
            implements ContactEvent {}

    /**
     * Somebody was met whom nobody knew, and has a file from that moment on (IV-6).
     *
     * @param contactedOn the day of the contact
     * @param lagDays days from the contact to the file; has to be 0
     */
    record FirstContactRecorded(
            RecordId contacts, RecordId customer, RecordId dealing, LocalDate contactedOn, long lagDays, Signature by)
            implements ContactEvent {}

    /** It is known whose file it belongs into (IV-19). */
    record DealingLinked(
            RecordId dealing, RecordId customer, @Nullable Protected<String> text, Signature by)
            implements ContactEvent {}

    /** An important dealing was reported to the information department (IV-11). */
    record ImportantContactReported(
            RecordId dealing, RecordId customer, Protected<String> text, List<RecordId> to, Signature by)
            implements ContactEvent {}

    /** An important dealing is confidential and not reported; somebody else than who dealt agreed (IV-11). */
    record ConfidentialityExemptionRecorded(
            RecordId dealing, RecordId customer, String reason, Signature actor, Signature by)
            implements ContactEvent {}

    /** An important dealing was neither reported nor exempted in time. */
    record ImportantContactChased(RecordId dealing, int times, LocalDate askAgainOn, List<RecordId> to)
            implements ContactEvent {}

    /**
     * Something major changed with the customer (IV-8, II-54).
     *
     * @param change its number on the record, counted from 1
     */
    record MajorChangeRecorded(
            RecordId contacts,
            RecordId customer,
            RecordId unit,
            int change,
            MajorChangeKind kind,
            LocalDate on,
            Protected<String> text,
            Signature by)
            implements ContactEvent {}

    /**
     * Somebody of the house is in contact with the customer (IV-20).
     *
     * @param reportBy the day of the first report (IV-21)
     */
    record ContactAssigned(
            RecordId contacts, RecordId customer, RecordId unit, RecordId employee, LocalDate reportBy, Signature by)
            implements ContactEvent {}

    /** And is so no longer. */
    record ContactRelieved(RecordId contacts, RecordId customer, RecordId employee, Signature by)
            implements ContactEvent {}

    /**
     * An important new customer has so many contacts, and is to have more where they are short (IV-20).
     *
     * @param makeGoodBy the day by which the shortfall is made good
     */
    record ContactsCounted(
            RecordId contacts,
            RecordId customer,
            int has,
            int least,
            boolean isShort,
            @Nullable LocalDate makeGoodBy,
            List<RecordId> to)
            implements ContactEvent {}

    /** Who is in contact with the customer reported (IV-21). */
    record ContactReportFiled(
            RecordId contacts,
            RecordId customer,
            RecordId employee,
            Protected<String> text,
            LocalDate nextBy,
            Signature by)
            implements ContactEvent {}

    /** A report of a contact is owed (IV-21). */
    record ContactReportChased(
            RecordId contacts, RecordId customer, RecordId employee, LocalDate askAgainOn, List<RecordId> to)
            implements ContactEvent {}

    /**
     * The customer was received (IV-17, IV-18).
     *
     * @param reception its number on the record, counted from 1
     * @param below whether below the level the customer is owed
     * @param reason why so
     */
    record CustomerReceived(
            RecordId contacts,
            RecordId customer,
            RecordId unit,
            int reception,
            LocalDate on,
            ReceptionLevel level,
            RecordId host,
            boolean below,
            @Nullable String reason,
            Signature by)
            implements ContactEvent {}

    /** The information department brought the customer's file together (IV-4). */
    record CustomerFileConsolidated(RecordId contacts, RecordId customer, RecordId unit, Signature by)
            implements ContactEvent {}

    /**
     * The year is over, and the results of an active customer are asked for; or there is nothing to ask (IV-10).
     *
     * @param againOn when they are asked for again; absent where nothing is asked
     * @param to who is asked
     */
    record AnnualReportAsked(
            RecordId contacts,
            RecordId customer,
            RecordId unit,
            int year,
            AnnualReportStanding standing,
            @Nullable LocalDate againOn,
            List<RecordId> to)
            implements ContactEvent {}

    /**
     * The customer's results of a year are there, or are not asked for (IV-10).
     *
     * @param document the number of the report
     * @param waiver why there is none
     */
    record AnnualReportFiled(
            RecordId contacts,
            RecordId customer,
            RecordId unit,
            int year,
            @Nullable String document,
            @Nullable String waiver,
            Signature by)
            implements ContactEvent {}
}
