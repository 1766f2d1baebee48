package io.tallystick.app.documents;

import io.tallystick.command.documents.Stock;
import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.content.ContentStore;
import io.tallystick.content.ContentStore.Reference;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes sweeps on, step by step, each step a command of who started it. A sweep whose program ended is taken on from where it
 * stood when the program starts again, as long as who started it has an account still; otherwise when somebody asks for it.
 */
final class Sweeps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    /** An upload takes minutes at most from storing to recording; what is older and in no document belongs to none. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final CommandDoor door;
    private final ContentStore store;
    private final Stock stock;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile boolean closed;

    Sweeps(CommandDoor door, ContentStore store, Stock stock, Clock clock) {
        this.door = door;
        this.store = store;
        this.stock = stock;
        this.clock = clock;
    }

    /** The next step of a sweep. */
    Answer step(String account, String sweep) {
        return door.submit(
                Call.of(account, "documents", "ContinueFixitySweep", json.valueToTree(Map.of("sweep", sweep))));
    }

    /**
     * Takes on every sweep that was cut off, beside everything else.
     *
     * @param account the account of an employee, if there is one now
     */
    void resume(Function<RecordId, Optional<String>> account) {
        threads.execute(() -> stock.running()
                .forEach((sweep, starter) -> account.apply(starter.employee()).ifPresent(name -> {
                    LOG.info("{} was cut off and goes on", sweep);
                    takeOn(name, sweep.value());
                })));
    }

    /** Takes a sweep on to its end, unless that is being done already. */
    void takeOn(String account, String sweep) {
        if (inHand.add(sweep)) {
            threads.execute(() -> {
                try {
                    while (!closed && step(account, sweep) instanceof Answer.Accepted) {
                        // Each step says itself how far it came.
                    }
                    if (!closed) {
                        removeLeftOvers();
                    }
                } catch (RuntimeException | IOException e) {
                    LOG.warn("the sweep {} stands still: {}", sweep, e.toString());
                } finally {
                    inHand.remove(sweep);
                }
            });
        }
    }

    private void removeLeftOvers() throws IOException {
        Set<Reference> referred = stock.all().stream()
                .map(entry -> new Reference(entry.subject(), entry.digest()))
                .collect(Collectors.toSet());
        int removed = store.sweep(referred, clock.instant().minus(LEFT_OVER));
        if (removed > 0) {
            LOG.info("{} stored contents belonged to no document and were removed", removed);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.close();
    }
}
