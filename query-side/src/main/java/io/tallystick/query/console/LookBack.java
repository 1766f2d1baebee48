package io.tallystick.query.console;

import io.tallystick.events.kernel.Provenance;
import io.tallystick.query.kit.LogEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks back along the log, newest first, a bounded stretch at a time. */
final class LookBack {
    private static final int STRETCH = 500;
    private static final int FARTHEST = 20_000;

    private final Records records;
    private final ZoneId zone;

    /**
     * What is looked for; absent parts do not narrow.
     *
     * @param type a stored name or the beginning of one, for example {@code custody.}
     * @param person who did it or for whom
     * @param from the first day, by when it was recorded
     * @param until the last day
     */
    record Wanted(
            @Nullable String type,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean takes(LogEntry entry, ZoneId zone) {
            if (type != null && !entry.type().startsWith(type)) {
                return false;
            }
            LocalDate day = LocalDate.ofInstant(entry.recordedAt(), zone);
            if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
                return false;
            }
            return person == null || acted(entry, person);
        }

        private static boolean acted(LogEntry entry, String person) {
            Provenance provenance = entry.provenance();
            return provenance.by().employee().value().equals(person)
                    || (provenance.by().actingFor() != null
                            && provenance.by().actingFor().value().equals(person));
        }
    }

    /**
     * What was found.
     *
     * @param before the position to look further back from, or 0 when the beginning was reached
     */
    record Found(List<LogEntry> entries, long before) {}

    LookBack(Records records, ZoneId zone) {
        this.records = records;
        this.zone = zone;
    }

    /** The newest entries before a position that are wanted, at most so many. */
    Found before(long position, Wanted wanted, int most) {
        List<LogEntry> found = new ArrayList<>();
        long upTo = position - 1;
        long farthest = Math.max(0, upTo - FARTHEST);
        while (upTo > farthest) {
            long after = Math.max(farthest, upTo - STRETCH);
            List<LogEntry> stretch = new ArrayList<>(records.between(after, upTo, STRETCH));
            Collections.reverse(stretch);
            for (LogEntry entry : stretch) {
                if (wanted.takes(entry, zone)) {
                    if (found.size() == most) {
                        return new Found(found, found.getLast().position());
                    }
                    found.add(entry);
                } else if (wanted.from() != null && isBefore(entry.recordedAt(), wanted.from())) {
                    return new Found(found, 0);
                }
            }
            upTo = after;
        }
        return new Found(found, farthest == 0 ? 0 : farthest + 1);
    }

    private boolean isBefore(Instant time, LocalDate day) {
        return LocalDate.ofInstant(time, zone).isBefore(day);
    }
}
