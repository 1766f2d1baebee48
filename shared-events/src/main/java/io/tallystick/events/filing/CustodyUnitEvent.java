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

    /** Passed to another filer by a countersigned handover (VI-20). */
    record FilerChanged(RecordId unit, RecordId filer, RecordId handover) implements CustodyUnitEvent {}

    /**
     * Taken over from a catalogue made before the ledger began (I-39).
     *
     * @param author 責任者, as the catalogue says
     * @param date as the catalogue says
     * @param pages 0 where the catalogue does not say
     * @param code 檔號, as the catalogue says
     * @param codeStands whether the code is the unit's own; else it is an alias, because another unit has it too
     * @param series the series the code belongs to
     * @param list the list it came with
     * @param file the name of the file
     * @param sha256 of the file's bytes
     * @param row the row of the file, counted from 1
     */
    record CustodyUnitMigrated(
            RecordId unit,
            UnitDescription description,
            @Nullable String author,
            @Nullable String date,
            int pages,
            int pieces,
            @Nullable String remarks,
            @Nullable String code,
            boolean codeStands,
            @Nullable RecordId series,
            RecordId list,
            String file,
            String sha256,
            int row)
            implements CustodyUnitEvent {}

    /** Its old code turned out to be another unit's too: from now on it is an alias of both (I-39). */
    record OldCodeFoundTwice(RecordId unit, String code, RecordId other) implements CustodyUnitEvent {}

    /**
     * A document was filed as the unit's next item, counted from 1.
     *
     * @param scopeVersion the version of the filing scope it was filed under (I-20)
     */
    record ItemFiled(
            RecordId unit, int number, Item item, @Nullable Integer scopeVersion) implements CustodyUnitEvent {
        /** Filed where no scope said anything. */
        public ItemFiled(RecordId unit, int number, Item item) {
            this(unit, number, item, null);
        }
    }

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

    /**
     * Placed in another class: the code it had stays its alias for ever, and it is given another (I-39).
     *
     * @param code the alias
     * @param series the series the alias belongs to
     * @param fromCategory the category it was placed in
     * @param fromClass the class it was placed in
     * @param category the category it is placed in now
     * @param classCode the class it is placed in now
     * @param by the code it is given
     */
    record ReferenceCodeSuperseded(
            RecordId unit,
            String code,
            RecordId series,
            String fromCategory,
            String fromClass,
            String category,
            String classCode,
            String by,
            String reason,
            Signature decider)
            implements CustodyUnitEvent {}

    /** Given its reference code for good, under a version of the numbering scheme (I-37, I-39). */
    record ReferenceCodeAssigned(RecordId unit, RecordId series, int number, String code, int schemeVersion)
            implements CustodyUnitEvent {}
}
