package io.tallystick.app.vault;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.command.retention.Erasure;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries decided erasures out, on every node: the list first, then the key, then the event that says so. Each step can be
 * repeated, and whatever was not done when a program ended is done before the next one lets anybody in.
 */
public final class Erasing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.tallystick.erasing");
    private static final int BLOCK = 10_000;
    private static final long AT_REST_MILLIS = 5_000;

    private final EventReader log;
    private final Erasures erasures;
    private final ErasureList list;
    private final TinkVault vault;
    private final Supplier<CommandDoor> door;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Semaphore appended = new Semaphore(0);
    private final Thread thread;
    private long position;
    private volatile boolean closing;
    private String told = "";

    Erasing(EventReader log, Erasures erasures, ErasureList list, TinkVault vault, Supplier<CommandDoor> door) {
        this.log = log;
        this.erasures = erasures;
        this.list = list;
        this.vault = vault;
        this.door = door;
        this.thread = Thread.ofPlatform().name("erasing").daemon().unstarted(this::run);
    }

    /**
     * Before anybody is let in: destroys every key that was decided on, by the log or by the list, which may know more than
     * a log that was restored from an older copy.
     */
    void reconcile() {
        for (ErasureList.Line line : list.read()) {
            Long decided = log.at(line.position())
                    .filter(event -> erasures.restsOn(event, line.subject()))
                    .map(StoredEvent::position)
                    .orElse(null);
            if (erasures.destroy(line.subject(), decided, line.decidedAt())) {
                LOG.warn("{} was erased, and this ledger still had its key: destroyed again", line.subject());
            }
        }
        position = Math.min(erasures.followed(), log.head());
        follow();
    }

    void start() {
        thread.start();
    }

    @SuppressWarnings("try") // it listens while it is open
    private void run() {
        try (AutoCloseable listening = log.onAppend(appended::release)) {
            while (!closing) {
                try {
                    follow();
                    record();
                    told = "";
                } catch (RuntimeException e) {
                    tell(e);
                }
                if (appended.tryAcquire(AT_REST_MILLIS, TimeUnit.MILLISECONDS)) {
                    appended.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("Erasing has ended", e);
        }
    }

    /** Destroys the keys of whatever was decided since. */
    private void follow() {
        long head = log.head();
        long from = position;
        while (position < head) {
            position = log.read(position, head, BLOCK, this::take);
        }
        if (position > from) {
            erasures.followed(position);
        }
    }

    private void take(StoredEvent event) {
        RecordId subject = erasures.decided(event);
        if (subject != null) {
            list.add(new ErasureList.Line(subject, event.position(), event.recordedAt()));
            erasures.destroy(subject, event.position(), event.recordedAt());
            vault.forget(subject);
        }
    }

    /** Says in the log what was done and is not said there yet. */
    private void record() {
        for (Erasures.Row row : erasures.unrecorded()) {
            Long decided = row.position();
            Answer answer =
                    decided == null ? recordAgain(row.subject(), row.decidedAt()) : record(row.subject(), decided);
            switch (answer) {
                case Answer.Accepted accepted
                when decided == null ->
                    erasures.destroy(row.subject(), accepted.appended().first(), row.decidedAt());
                case Answer.Accepted accepted -> erasures.recorded(row.subject());
                case Answer.KeyUsedForAnother said -> erasures.recorded(row.subject());
                default -> LOG.warn("The erasure of {} is not recorded yet: {}", row.subject(), answer);
            }
        }
    }

    private Answer record(RecordId subject, long decided) {
        if (reapplied(decided)) {
            return new Answer.KeyUsedForAnother();
        }
        SealedStock stock = SealedStock.of(subject, log, decided);
        return call(
                "RecordKeyDestroyed",
                Map.of(
                        "erasure", Erasure.of(subject),
                        "decision", decided,
                        "values", stock.values(),
                        "positions", stock.positions(),
                        "documents", stock.documents(),
                        "documentCount", stock.documentCount()),
                "erasure/" + subject + "/destroyed/" + decided,
                decided);
    }

    /** What was recorded after a restore says by itself that the key is destroyed. */
    private boolean reapplied(long decided) {
        return log.at(decided)
                .map(event -> event.type().endsWith(".ErasureReapplied"))
                .orElse(false);
    }

    private Answer recordAgain(RecordId subject, Instant decidedAt) {
        long before = list.read().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .map(ErasureList.Line::position)
                .orElse(0L);
        return call(
                "RecordErasureReapplied",
                Map.of("subject", subject, "decision", before, "decidedAt", decidedAt),
                "erasure/" + subject + "/again/" + before,
                null);
    }

    private Answer call(String command, Map<String, ?> body, String key, @Nullable Long cause) {
        return door.get()
                .submitForTheLedger(Call.ofTheLedger("retention", command, json.valueToTree(body), key, cause));
    }

    private void tell(RuntimeException e) {
        String trouble = String.valueOf(e.getMessage());
        if (!trouble.equals(told) && !closing) {
            told = trouble;
            LOG.error("Nothing is erased: {}", trouble, e);
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
