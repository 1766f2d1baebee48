package io.tallystick.app.query;

import io.tallystick.command.door.LedgerNotes;
import io.tallystick.events.ledger.LedgerEvent.RowAtFault;
import io.tallystick.events.ledger.LedgerEvent.TableFault;
import io.tallystick.events.ledger.LedgerEvent.TablesVerified;
import io.tallystick.query.projections.Verification;
import io.tallystick.query.projections.Verification.Found;
import io.tallystick.query.projections.Verifier;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Has every table compared with the log, every night and when somebody asks, and records what came out. */
final class TableVerifications {
    private static final Logger LOG = LoggerFactory.getLogger(TableVerifications.class);

    /** As many as an event has room for. */
    private static final int TOLD = 60;

    private final Verifier verifier;
    private final LedgerNotes notes;
    private final BooleanSupplier beingMade;

    /**
     * @param beingMade whether a sample is still being made up, into which nothing comes that is not of it
     */
    TableVerifications(Verifier verifier, LedgerNotes notes, BooleanSupplier beingMade) {
        this.verifier = verifier;
        this.notes = notes;
        this.beingMade = beingMade;
    }

    /** Begins one; not while one goes on. */
    boolean start() throws SQLException {
        return verifier.start(this::record);
    }

    @Scheduled(cron = "${tallystick.verification.cron:0 30 2 * * *}")
    void nightly() throws SQLException {
        if (!beingMade.getAsBoolean()) {
            start();
        }
    }

    private void record(Verification done) {
        if (done.differing() > 0) {
            LOG.warn("{} rows are not what the log says: {}", done.differing(), done.differences());
        }
        notes.recordForTheLedger(
                new TablesVerified(
                        done.done(),
                        done.rows(),
                        done.lowest(),
                        done.differing(),
                        atFault(done.differences()),
                        done.error()),
                "ledger.VerifyTables");
    }

    private static List<RowAtFault> atFault(List<Found> found) {
        return found.stream()
                .limit(TOLD)
                .map(row -> new RowAtFault(
                        row.model(),
                        row.table(),
                        switch (row.kind()) {
                            case ADDED -> TableFault.SURPLUS;
                            case REMOVED -> TableFault.MISSING;
                            case CHANGED -> TableFault.CHANGED;
                        },
                        row.key(),
                        row.columns(),
                        row.events()))
                .toList();
    }
}
