package io.tallystick.events.custody.stocktake;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.util.List;

/** The life of a stock-take: opened over a room, counted by as many as like, differences explained, closed (I-14). */
public sealed interface StocktakeEvent extends DomainEvent {

    /**
     * A stock-take was opened.
     *
     * @param unit the archives room as a unit of the house
     * @param shelves the shelves it is over; empty for the whole room
     * @param unplaced whether it is also over what the archives room holds and nobody ever put in a place
     * @param expected how many units the ledger expects
     * @param asOf the position of the log as of which they are expected
     */
    record StocktakeOpened(
            RecordId stocktake,
            RecordId store,
            RecordId unit,
            List<String> shelves,
            boolean unplaced,
            int expected,
            long asOf,
            Signature opener)
            implements StocktakeEvent {}

    /** Units that are expected; a long list has several of these. */
    record UnitsExpected(RecordId stocktake, List<ExpectedUnit> units) implements StocktakeEvent {}

    /** Units were seen where they are expected. */
    record UnitsSeen(RecordId stocktake, Spot spot, List<RecordId> units, Signature counter)
            implements StocktakeEvent {}

    /** Units were seen somewhere else in the room. */
    record UnitsMisplaced(RecordId stocktake, Spot spot, List<RecordId> units, Signature counter)
            implements StocktakeEvent {}

    /** Something was seen that is not expected. */
    record StraysFound(RecordId stocktake, Spot spot, List<Stray> strays, Signature counter)
            implements StocktakeEvent {}

    /** Counted by mistake: these are uncounted again. */
    record ScansUndone(RecordId stocktake, List<RecordId> units, List<String> strays) implements StocktakeEvent {}

    /** Everything was counted that could be found. */
    record StocktakeCounted(
            RecordId stocktake,
            int expected,
            int seen,
            int out,
            int misplaced,
            int missing,
            int unknown,
            Signature counter)
            implements StocktakeEvent {}

    /** What differs; a long list has several of these. */
    record DifferencesFound(RecordId stocktake, List<StocktakeDifference> differences) implements StocktakeEvent {}

    /** Differences were explained, by somebody named. */
    record DifferencesExplained(
            RecordId stocktake, LineSet differences, Explanation explanation, String note, Signature explainer)
            implements StocktakeEvent {}

    /** Ledger and shelf agree, or every difference is explained; by somebody who counted nothing (VI-14). */
    record StocktakeClosed(RecordId stocktake, Signature closer) implements StocktakeEvent {}

    /** It was given up; what was counted stays in its history. */
    record StocktakeAbandoned(RecordId stocktake, String reason) implements StocktakeEvent {}
}
