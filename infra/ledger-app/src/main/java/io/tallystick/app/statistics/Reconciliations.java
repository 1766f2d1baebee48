package io.tallystick.app.statistics;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.statistics.Periods;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.query.projections.LongWork;
import io.tallystick.query.statistics.Reconciler;
import io.tallystick.query.statistics.Reconciliation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares ledger, tables and shelf wherever a frozen period waits for it, and has the ledger itself record the outcome. Keeps
 * nothing: what waits is read from the period's own events, so a restart goes on, and the key of the command lets nothing be
 * recorded twice (I-14).
 */
@SuppressWarnings("try") // whoever closes it may be interrupted meanwhile
final class Reconciliations implements AutoCloseable, LongWork.Source {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);
    private static final int TRIES = 3;

    private final EventReader log;
    private final RegisterFollower registers;
    private final Reconciler reconciler;
    private final CommandDoor door;
    private final BooleanSupplier held;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Semaphore bell = new Semaphore(1);
    private final Map<String, Integer> failed = new LinkedHashMap<>();
    private @Nullable Thread worker;
    private @Nullable AutoCloseable subscription;
    private volatile boolean closed;
    private volatile Progress progress = Progress.NONE;

    /** How far the log is read for a period, and since when; the target is 0 where nothing is being read. */
    record Progress(String period, long position, long target, Instant began) {
        static final Progress NONE = new Progress("", 0, 0, Instant.EPOCH);

        Progress at(long now) {
            return new Progress(period, now, target, began);
        }
    }

    /**
     * @param held while it holds, nothing is compared unless {@link #compareFrozen} is called
     */
    Reconciliations(
            EventReader log,
            RegisterFollower registers,
            Reconciler reconciler,
            CommandDoor door,
            BooleanSupplier held) {
        this.log = log;
        this.registers = registers;
        this.reconciler = reconciler;
        this.door = door;
        this.held = held;
    }

    void start() {
        subscription = log.onAppend(bell::release);
        worker = Thread.ofPlatform().daemon().name("reconciliations").start(this::work);
    }

    /** How far the comparison of a period has come; nothing where none is wanted. */
    Optional<Progress> of(String period) {
        Progress now = progress;
        if (waiting(RecordId.of("period", period)) == null) {
            return Optional.empty();
        }
        return Optional.of(now.period().equals(period) ? now : new Progress(period, 0, log.head(), Instant.now()));
    }

    private void work() {
        while (!closed) {
            try {
                bell.tryAcquire(30, TimeUnit.SECONDS);
                bell.drainPermits();
                if (!held.getAsBoolean()) {
                    compareFrozen();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("a period was not compared and will be tried again: {}", e.toString());
            }
        }
    }

    /** Compares every frozen period that waits for it, and returns when that is done. */
    void compareFrozen() throws SQLException, InterruptedException {
        for (Periods.Period period : registers.catchUp().periods().all()) {
            if (period.frozen() && !period.closed()) {
                compare(period);
            }
        }
    }

    private void compare(Periods.Period period) throws SQLException, InterruptedException {
        StoredEvent wants = waiting(period.id());
        if (wants == null) {
            return;
        }
        String key = "reconciliation/" + wants.position();
        if (failed.getOrDefault(key, 0) >= TRIES) {
            return;
        }
        long target = log.head();
        Progress begun = new Progress(period.id().key(), 0, target, Instant.now());
        progress = begun;
        Reconciliation made;
        try {
            made = reconciler.of(period.id(), period.from(), period.until(), target, at -> progress = begun.at(at));
        } finally {
            progress = Progress.NONE;
        }
        Answer answer = door.submitForTheLedger(
                Call.ofTheLedger("statistics", "RecordReconciliation", body(period.id(), made), key, wants.position()));
        if (!(answer instanceof Answer.Accepted)) {
            failed.merge(key, 1, Integer::sum);
            LOG.warn("the comparison of {} was not recorded: {}", period.id(), answer);
        }
    }

    @Override
    public List<LongWork> underWay() {
        Progress now = progress;
        return now.position() >= now.target()
                ? List.of()
                : List.of(LongWork.since(
                        now.began(),
                        Instant.now(),
                        LongWork.Kind.RECONCILIATION,
                        now.period(),
                        "READING",
                        now.position(),
                        now.target()));
    }

    private JsonNode body(RecordId period, Reconciliation made) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("period", period);
        body.put("position", made.position());
        body.put("lateFacts", made.lateFacts());
        body.put("digest", made.digest());
        body.put("lines", made.lines());
        body.put("differences", made.differences());
        return json.valueToTree(body);
    }

    /** The event that wants a comparison which has not been recorded since: the freeze, a request, a late fact. */
    private @Nullable StoredEvent waiting(RecordId period) {
        StoredEvent wants = null;
        List<StoredEvent> history = log.ofRecord(period.value());
        for (StoredEvent event : history) {
            switch (event.type()) {
                case "statistics.PeriodFrozen", "statistics.ReconciliationAsked" -> wants = event;
                case "statistics.FactCameLate" ->
                    wants = json.readTree(event.payload()).path("closed").asBoolean(false) ? wants : event;
                case "statistics.ReconciliationRecorded", "statistics.PeriodClosed" -> wants = null;
                default -> {
                    // Wants nothing.
                }
            }
        }
        return wants;
    }

    @Override
    public void close() throws Exception {
        closed = true;
        bell.release();
        if (subscription != null) {
            subscription.close();
        }
        if (worker != null) {
            worker.interrupt();
            worker.join(5_000);
        }
    }
}
