package io.tallystick.events.filing;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a custody unit 保管單位: opened, filled, arranged, approved, bound, coded (I-1, I-2, I-34, I-36 to I-47). */
public sealed interface CustodyUnitEvent extends DomainEvent {

    /**
     * Opened by its filer 立卷人.
     *
     * @param content what its papers are about, where said; decides which classes it may be placed in (I-39)
     */
    record CustodyUnitOpened(
            RecordId unit,
            UnitDescription description,
            RecordId filer,
            @Nullable DocumentContent content) implements CustodyUnitEvent {
        /** Opened without a word on content. */
        public CustodyUnitOpened(RecordId unit, UnitDescription description, RecordId filer) {
            this(unit, description, filer, null);
        }
    }

    /**
     * Declared by a transfer list that was made outside the ledger; the list's approval stands for the unit's.
     *
     * @param pages as the list says
     * @param pieces as the list says
     * @param row the row of the file it was read from, counted from 1, where there was a file
     */
    record CustodyUnitDeclared(
            RecordId unit,
            UnitDescription description,
            RecordId filer,
            int pages,
            int pieces,
            RecordId list,
            @Nullable Integer row)
            implements CustodyUnitEvent {}

    /** A document was filed as the unit's next item, counted from 1. */
    record ItemFiled(RecordId unit, int number, Item item) implements CustodyUnitEvent {}

    /** Arranged by its filer: the order of its items, by their numbers (I-1). */
    record CustodyUnitArranged(RecordId unit, List<Integer> order, int pages, Signature arranger)
            implements CustodyUnitEvent {}

    /** Examined and approved by the head of the project or the department (I-34, I-36). */
    record FilingApproved(RecordId unit, Signature approver) implements CustodyUnitEvent {}

    /** Bound, where its kind is bound (I-2). */
    record CustodyUnitBound(RecordId unit, Signature binder) implements CustodyUnitEvent {}

    /** Given a value for a facet (I-40 to I-47). */
    record FacetValueSet(RecordId unit, Facet facet, String value) implements CustodyUnitEvent {}

    /** Given a number that can still change with the order of its series. */
    record DraftCodeGiven(RecordId unit, RecordId series, int number, String code) implements CustodyUnitEvent {}

    /** Taken out of a series before it was sealed, because it did not arrive; no number is burnt. */
    record DraftCodeWithdrawn(RecordId unit, RecordId series, String reason) implements CustodyUnitEvent {}

    /** Given its reference code for good, under a version of the numbering scheme (I-37, I-39). */
    record ReferenceCodeAssigned(RecordId unit, RecordId series, int number, String code, int schemeVersion)
            implements CustodyUnitEvent {}
}
