package io.tallystick.app.query;

import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The log as the projector sees it while a sample is being made up: it ends at the last stride, and nobody rings for every
 * event. Nobody looks yet, and forty models that each take in every event at once would take more time than making it up.
 */
final class InStrides implements EventReader {
    private static final long STRIDE = 6_000;

    private final EventReader log;
    private final BooleanSupplier striding;

    InStrides(EventReader log, BooleanSupplier striding) {
        this.log = log;
        this.striding = striding;
    }

    @Override
    public long head() {
        long head = log.head();
        return striding.getAsBoolean() ? head - head % STRIDE : head;
    }

    @Override
    public long read(long after, long upTo, int limit, Consumer<StoredEvent> consumer) {
        long end = striding.getAsBoolean() ? Math.min(upTo, head()) : upTo;
        return end <= after ? after : log.read(after, end, limit, consumer);
    }

    @Override
    public void readRegisters(long after, long upTo, Consumer<StoredEvent> consumer) {
        log.readRegisters(after, upTo, consumer);
    }

    @Override
    public List<StoredEvent> ofRecord(String aggregateId) {
        return log.ofRecord(aggregateId);
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        return log.at(position);
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        return log.onAppend(() -> {
            if (!striding.getAsBoolean()) {
                callback.run();
            }
        });
    }
}
