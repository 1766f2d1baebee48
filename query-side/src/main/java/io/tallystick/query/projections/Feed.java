package io.tallystick.query.projections;

import io.tallystick.events.log.EventReader;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.Handlers;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The log as the read models follow it: read in blocks that are kept for a while, so that models at about the same place
 * share both the reading and the decoding.
 */
final class Feed {
    private static final int BLOCK = 512;

    /** Stored bytes given out at a time, whatever the number of events. */
    private static final long MOST_AT_A_TIME = 4L << 20;

    /** For how long an empty read at the head stands for the next ones, unless the bell rings. */
    private static final long STILL_EMPTY = 900_000_000L;

    /** Stored bytes kept in all blocks together; decoded they take a few times that. */
    private static final long MOST_BYTES = 8L << 20;

    /** Blocks of which it is kept what is in them: ten million events. */
    private static final int MOST_OUTLINES = 20_000;

    private final EventReader log;
    private final EventJson json;
    private final Bell bell;
    private final Map<Long, Block> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong bytes = new AtomicLong();

    private final Map<Long, Outline> outlines = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Outline> eldest) {
            return size() > MOST_OUTLINES;
        }
    };

    /** What a whole block holds: the types of its events, and when the last of them was recorded. */
    private record Outline(Set<String> types, Instant recordedAt) {}

    /**
     * Events of the log in order.
     *
     * @param more whether as many were given as may be at a time, so that more may be there already
     */
    record Portion(List<LogEntry> entries, boolean more) {
        static final Portion NOTHING = new Portion(List.of(), false);
    }

    /** A place in the log, with the time its event was recorded. */
    record Place(long position, Instant recordedAt) {}

    Feed(EventReader log, EventJson json, Bell bell) {
        this.log = log;
        this.json = json;
        this.bell = bell;
    }

    /** Up to {@code most} events after the position, in order; empty at the head of the log. */
    Portion after(long position, int most) {
        List<LogEntry> entries = new ArrayList<>(Math.min(most, BLOCK));
        long given = 0;
        while (entries.size() < most && given < MOST_AT_A_TIME) {
            long from = position + entries.size();
            List<LogEntry> more = block(from / BLOCK).after(from, most - entries.size());
            if (more.isEmpty()) {
                break;
            }
            entries.addAll(more);
            for (LogEntry entry : more) {
                given += entry.stored().payload().length + entry.stored().metadata().length;
            }
        }
        return new Portion(entries, entries.size() >= most || given >= MOST_AT_A_TIME);
    }

    /**
     * The last event that can be passed over from a position because nothing up to there concerns the handlers, as far as
     * that is known from others who have read it; empty if it is not.
     */
    Optional<Place> past(long position, Handlers handlers) {
        Place reached = null;
        synchronized (outlines) {
            for (long number = position / BLOCK; ; number++) {
                Outline outline = outlines.get(number);
                if (outline == null || outline.types().stream().anyMatch(handlers::want)) {
                    return Optional.ofNullable(reached);
                }
                reached = new Place((number + 1) * BLOCK, outline.recordedAt());
            }
        }
    }

    /** The event at a position. */
    Optional<LogEntry> at(long position) {
        return log.at(position).map(stored -> new LogEntry(stored, json));
    }

    long head() {
        return log.head();
    }

    private Block block(long number) {
        synchronized (blocks) {
            Block block = blocks.computeIfAbsent(number, Block::new);
            var eldest = blocks.values().iterator();
            while (bytes.get() > MOST_BYTES && blocks.size() > 2) {
                bytes.addAndGet(-eldest.next().forget());
                eldest.remove();
            }
            return block;
        }
    }

    /** The events number × BLOCK + 1 to (number + 1) × BLOCK, as far as they are there. */
    private final class Block {
        private final long before;
        private final List<LogEntry> entries = new ArrayList<>();
        private long size;
        private boolean forgotten;
        private long emptyAt;
        private long emptyRings = -1;

        Block(long number) {
            this.before = number * BLOCK;
        }

        synchronized List<LogEntry> after(long position, int most) {
            int from = Math.toIntExact(position - before);
            long rings = bell.count();
            boolean stillEmpty = rings == emptyRings && System.nanoTime() - emptyAt < STILL_EMPTY;
            if (entries.size() <= from && !stillEmpty) {
                log.read(before + entries.size(), before + BLOCK, BLOCK, stored -> {
                    if (stored.position() != before + entries.size() + 1) {
                        throw new IllegalStateException("the log has a gap before position " + stored.position());
                    }
                    entries.add(new LogEntry(stored, json));
                    size += stored.payload().length + stored.metadata().length;
                    if (!forgotten) {
                        bytes.addAndGet(stored.payload().length + stored.metadata().length);
                    }
                });
                if (entries.size() == BLOCK) {
                    outline();
                }
                emptyRings = entries.size() <= from ? rings : -1;
                emptyAt = System.nanoTime();
            }
            int to = Math.min(entries.size(), from + most);
            return from >= to ? List.of() : List.copyOf(entries.subList(from, to));
        }

        private void outline() {
            Outline outline = new Outline(
                    entries.stream().map(LogEntry::type).collect(Collectors.toUnmodifiableSet()),
                    entries.getLast().recordedAt());
            synchronized (outlines) {
                outlines.put(before / BLOCK, outline);
            }
        }

        synchronized long forget() {
            forgotten = true;
            return size;
        }
    }
}
