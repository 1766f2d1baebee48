package io.tallystick.query.statistics;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.projections.StoredPosition;
import io.tallystick.query.statistics.fold.Folded;
import io.tallystick.query.statistics.fold.LedgerFold;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

/**
 * Makes the three-way reconciliation of a period 帳—表—物 (I-14): the table as it stands in one snapshot, and the log folded up to
 * that snapshot's position.
 */
public final class Reconciler {
    /** The register that is the table. */
    public static final String TABLE = "in-and-out";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Projections projections;
    private final EventReader log;

    public Reconciler(Projections projections, EventReader log) {
        this.projections = projections;
        this.log = log;
    }

    /**
     * Compares everything up to at least the position.
     *
     * @param from the period's first moment
     * @param until the first moment after it
     * @param progress is told how far the log is read
     * @throws IllegalStateException if the table does not come up to the position
     */
    public Reconciliation of(RecordId period, Instant from, Instant until, long atLeast, LongConsumer progress)
            throws SQLException, InterruptedException {
        Model model = projections.model(TABLE).orElseThrow();
        if (!projections.await(model, atLeast, PATIENCE)) {
            throw new IllegalStateException("the register " + TABLE + " does not come up to " + atLeast);
        }
        TableEntries table = projections
                .world()
                .read(
                        model,
                        connection -> TableEntries.read(
                                connection, StoredPosition.read(connection).position(), from, until));
        Folded ledger = LedgerFold.upTo(log, table.position(), progress);
        Comparison comparison = new Comparison(from, until);
        return new Reconciliation(
                table.position(),
                ledger.lateFacts(period.value()),
                comparison.lines(ledger, table),
                comparison.differences(ledger, table));
    }
}
