package io.tallystick.events.filing;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** The life of a number series, one for each lowest class and year (I-39). */
public sealed interface NumberSeriesEvent extends DomainEvent {

    /**
     * Opened with its first unit.
     *
     * @param prefix everything of a reference code before the number, for example {@code Z109-WS·2026-D30-KFB}
     * @param fonds the fonds whose units it numbers
     * @param unit the unit of the house whose units it numbers
     * @param width how many digits the number has: 4 for items, 3 for volumes (DA/T 22)
     */
    record SeriesOpened(RecordId series, RecordId fonds, RecordId unit, String prefix, int width, int schemeVersion)
            implements NumberSeriesEvent {}

    /** Units were given the next draft numbers. */
    record NumbersDrafted(RecordId series, int firstNumber, List<RecordId> units) implements NumberSeriesEvent {}

    /** Draft numbers from the first on were given to these units in this order; a long series has several of these. */
    record SeriesReordered(RecordId series, int firstNumber, List<RecordId> units) implements NumberSeriesEvent {}

    /** A unit left the series before it was sealed; those behind it moved up. */
    record NumberWithdrawn(RecordId series, RecordId unit) implements NumberSeriesEvent {}

    /** Sealed: its numbers are final; later units append. */
    record SeriesSealed(RecordId series, int last) implements NumberSeriesEvent {}

    /**
     * Numbers given before the ledger began were taken over; a long list has several of these. Numbers of the ledger's own
     * continue after the highest.
     */
    record NumbersMigrated(RecordId series, List<OldNumber> numbers) implements NumberSeriesEvent {}

    /**
     * What is missing between the numbers that were taken over, explained by where they came from; each of these replaces
     * what was said before, a long one is continued.
     *
     * @param last the highest number taken over
     * @param duplicates how many units share their code with another
     * @param continued whether it adds to the one before
     */
    record GapsExplained(
            RecordId series, int last, int duplicates, List<NumberGap> gaps, GapReason reason, boolean continued)
            implements NumberSeriesEvent {}

    /**
     * A unit was placed in another class: its number here is its alias and is never given again (I-39).
     *
     * @param number 0 where the code ends with none
     * @param code the code that is an alias from now on
     * @param by the code the unit is given
     */
    record NumberSuperseded(RecordId series, RecordId unit, int number, String code, String by)
            implements NumberSeriesEvent {}

    /** A unit was given the next number of a sealed series. */
    record NumberAppended(RecordId series, RecordId unit, int number) implements NumberSeriesEvent {}
}
