package io.tallystick.events.customers;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of one customer. Every value in it is sealed under the key of the file, or of the person it speaks of; nothing is
 * overwritten, a value is superseded by the next (II-53, VI-9).
 */
public sealed interface CustomerFileEvent extends DomainEvent {

    /**
     * A file was opened for a party, with its first facts following (II-22, IV-6).
     *
     * @param cardNo the number people know the card by
     * @param unit the unit of the house that looks after the customer
     * @param special of which kind, where the role is special (IV-3)
     * @param custodian who answers for the file (II-62)
     * @param salesperson who looks after the customer, and so may read the file (II-57)
     */
    record CustomerFileOpened(
            RecordId customer,
            String cardNo,
            RecordId unit,
            CustomerNature nature,
            PartyRole role,
            @Nullable SpecialKind special,
            CustomerRelation relation,
            RecordId custodian,
            @Nullable RecordId salesperson,
            Signature by)
            implements CustomerFileEvent {}

    /**
     * Something was recorded about the customer; unverified until somebody else than the collector verifies it (II-13,
     * II-28).
     *
     * @param fact its number in the file, counted from 1
     * @param year the year it speaks of, where it is one of a series (II-19)
     * @param value what it says, sealed
     * @param sourceRecord the visit, form or investigation it came with, where there is one
     * @param observedOn the day it was seen or told
     */
    record FactRecorded(
            RecordId customer,
            int fact,
            CardField field,
            @Nullable Integer year,
            Protected<String> value,
            FactSource source,
            @Nullable RecordId sourceRecord,
            RecordId collector,
            LocalDate observedOn)
            implements CustomerFileEvent {}

    /**
     * Other files are alike, and whoever opened this one said why it is another party (II-22).
     *
     * @param likeness what is alike
     */
    record DuplicateDismissed(
            RecordId customer, List<RecordId> others, List<Likeness> likeness, String reason, Signature by)
            implements CustomerFileEvent {}
}
