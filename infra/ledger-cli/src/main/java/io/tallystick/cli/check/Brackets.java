package io.tallystick.cli.check;

import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.tlog.Cosignature;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When entries can have been recorded, by the clocks of witnesses: not after the first cosignature over them, and not before
 * the last one that did not cover them yet. Clocks may differ by so much.
 */
final class Brackets {
    private record Anchor(long size, Instant at) {}

    private final NavigableMap<Long, Instant> anchors = new TreeMap<>();
    private final Duration skew;
    private @Nullable Anchor before;
    private @Nullable Anchor after;
    private boolean begun;

    Brackets(Duration skew) {
        this.skew = skew;
    }

    void add(long size, Cosignature cosignature) {
        anchors.merge(size, cosignature.at(), (a, b) -> a.isBefore(b) ? a : b);
    }

    int count() {
        return anchors.size();
    }

    /** Takes the next entry, in order. */
    void take(long index, Instant recordedAt, Findings findings) {
        if (!begun || (after != null && after.size <= index)) {
            move(index);
        }
        if (before != null && recordedAt.isBefore(before.at.minus(skew))) {
            findings.at(index + 1, Kind.CLOCK, facts("before", recordedAt, before));
        } else if (after != null && recordedAt.isAfter(after.at.plus(skew))) {
            findings.at(index + 1, Kind.CLOCK, facts("after", recordedAt, after));
        }
    }

    private void move(long index) {
        begun = true;
        Map.Entry<Long, Instant> next = anchors.higherEntry(index);
        Map.Entry<Long, Instant> last = anchors.floorEntry(index);
        after = next == null ? null : new Anchor(next.getKey(), next.getValue());
        before = last == null ? null : new Anchor(last.getKey(), last.getValue());
    }

    private static Map<String, String> facts(String side, Instant recordedAt, Anchor anchor) {
        return Map.of(
                "side",
                side,
                "recorded",
                recordedAt.toString(),
                "size",
                Long.toString(anchor.size),
                "witnessed",
                anchor.at.toString());
    }
}
