package io.tallystick.events.custody.stocktake;

import static io.tallystick.events.custody.stocktake.Explanation.BELONGS_ELSEWHERE;
import static io.tallystick.events.custody.stocktake.Explanation.DECLARED_MISSING;
import static io.tallystick.events.custody.stocktake.Explanation.FOUND_LATER;
import static io.tallystick.events.custody.stocktake.Explanation.LEDGER_LATE;
import static io.tallystick.events.custody.stocktake.Explanation.PLACE_CORRECTED;
import static io.tallystick.events.custody.stocktake.Explanation.PUT_BACK;

import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between ledger and shelf 帳物不符.
 *
 * @param number counted from 1 within the stock-take
 * @param unit the unit; absent for a find the ledger knows nothing of
 * @param scanned what was scanned, for a find that was not expected
 * @param expected where the ledger says it stands; absent for a find
 * @param found where it was found; absent for what was not
 */
public record StocktakeDifference(
        int number,
        Kind kind,
        @Nullable RecordId unit,
        @Nullable String scanned,
        @Nullable Spot expected,
        @Nullable Spot found) {
    /** What differs. */
    public enum Kind {
        /** Expected and not found. */
        NOT_FOUND,
        /** Found in another place than the ledger says. */
        WRONG_PLACE,
        /** Found and not expected here. */
        NOT_EXPECTED,
        /** Found though the ledger says it is out of the room. */
        SAID_TO_BE_OUT;

        /** The ways in which such a difference can be explained. */
        public List<Explanation> explainedBy() {
            return switch (this) {
                case NOT_FOUND -> List.of(FOUND_LATER, DECLARED_MISSING, LEDGER_LATE);
                case WRONG_PLACE -> List.of(PUT_BACK, PLACE_CORRECTED);
                case NOT_EXPECTED -> List.of(BELONGS_ELSEWHERE, PLACE_CORRECTED, LEDGER_LATE);
                case SAID_TO_BE_OUT -> List.of(LEDGER_LATE, FOUND_LATER);
            };
        }
    }
}
