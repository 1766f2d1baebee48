package io.tallystick.app.proof;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.Leases;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one of the nodes sequence: the one that holds a lock of the database, for as long as its connection lives. Whatever
 * goes wrong, it begins again from what is stored. At rest it looks at the log once in a while; an append wakes it, and a
 * second goes by between two checkpoints, so that many events share one.
 */
final class SequencerWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.tallystick.proof");
    private static final String WORK = "sequencer";
    private static final long PAUSE_MILLIS = 1_000;
    private static final long AT_REST_MILLIS = 3_000;

    private final EventReader log;
    private final DataSource database;
    private final Supplier<Sequencer> sequencers;
    private final Anchoring anchoring;
    private final Semaphore appended = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;
    private String told = "";

    SequencerWork(EventReader log, DataSource database, Supplier<Sequencer> sequencers, Anchoring anchoring) {
        this.log = log;
        this.database = database;
        this.sequencers = sequencers;
        this.anchoring = anchoring;
        this.thread = Thread.ofPlatform().name("sequencer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @SuppressWarnings("try") // it listens while it is open
    private void run() {
        try (AutoCloseable listening = log.onAppend(appended::release)) {
            while (!closing) {
                try {
                    elected();
                } catch (SQLException | RuntimeException e) {
                    tell(e);
                }
                TimeUnit.MILLISECONDS.sleep(AT_REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("Sequencing has ended", e);
        }
    }

    /** Sequences while this node is the one that may. */
    private void elected() throws SQLException, InterruptedException {
        try (Leases leases = new Leases(database)) {
            if (!leases.hold(WORK)) {
                return;
            }
            Sequencer sequencer = sequencers.get();
            anchoring.settle();
            while (!closing && leases.keeps(WORK)) {
                anchoring.requireSound();
                while (sequencer.advance() && !closing) {}
                told = "";
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                if (appended.tryAcquire(AT_REST_MILLIS, TimeUnit.MILLISECONDS)) {
                    appended.drainPermits();
                }
            }
        }
    }

    /** Once for each trouble, not every three seconds. */
    private void tell(Exception e) {
        String trouble = String.valueOf(e.getMessage());
        if (!trouble.equals(told) && !closing) {
            told = trouble;
            LOG.error("Nothing is sequenced: {}", trouble);
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
