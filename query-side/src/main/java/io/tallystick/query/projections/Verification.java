package io.tallystick.query.projections;

import io.tallystick.query.projections.RowComparison.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every table rebuilt from the log and compared with what is shown, row by row.
 *
 * @param models how many read models there are
 * @param done how many have been compared
 * @param model the one in hand
 * @param position how far it is rebuilt
 * @param target how far it has to be
 * @param rows how many rows were compared
 * @param lowest the lowest position at which a model was compared, 0 before the first
 * @param differing how many rows differ
 * @param differences the first of them
 * @param finishedAt null while it goes on
 * @param error why it ended early
 */
public record Verification(
        Instant startedAt,
        int models,
        int done,
        @Nullable String model,
        long position,
        long target,
        long rows,
        long lowest,
        long differing,
        List<Found> differences,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    /**
     * A row that is not what the log says.
     *
     * @param kind from what the log says to what is shown: a row added is one the log does not know
     * @param key the values of its key, as text
     * @param columns which differ; empty for a row that is missing or should not be there
     * @param events positions of the events that make the row, or the columns that differ; the last ones first
     */
    public record Found(
            String model, String table, Kind kind, List<String> key, List<String> columns, List<Long> events) {}

    static Verification begun(Instant at, int models) {
        return new Verification(at, models, 0, null, 0, 0, 0, 0, 0, List.of(), null, null);
    }

    Verification at(String of, long to, long goal) {
        return new Verification(
                startedAt, models, done, of, to, goal, rows, lowest, differing, differences, null, null);
    }

    Verification compared(long position, long more, long differ, List<Found> found) {
        long low = lowest == 0 ? position : Math.min(lowest, position);
        List<Found> all = new ArrayList<>(differences);
        all.addAll(found);
        return new Verification(
                startedAt,
                models,
                done + 1,
                null,
                0,
                0,
                rows + more,
                low,
                differing + differ,
                List.copyOf(all),
                null,
                null);
    }

    Verification ended(Instant at, @Nullable String why) {
        return new Verification(startedAt, models, done, null, 0, 0, rows, lowest, differing, differences, at, why);
    }

    /** Whether it is still going on. */
    public boolean running() {
        return finishedAt == null;
    }

    /** Whether all was compared and nothing differs. */
    public boolean clean() {
        return finishedAt != null && error == null && differing == 0;
    }
}
