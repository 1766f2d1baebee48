package io.tallystick.cli.check;

import io.tallystick.cli.check.Finding.Kind;
import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Sizes at which the root is known from elsewhere: older checkpoints, the log's own. */
final class Marks {
    /** A root known; tiles of its tree, if there are any; whether somebody else kept it. */
    private record Mark(String label, Hash root, @Nullable TileStore tiles, boolean foreign) {}

    private final NavigableMap<Long, List<Mark>> bySize = new TreeMap<>();
    private final NavigableMap<Long, List<Mark>> differing = new TreeMap<>();
    private final NavigableMap<Long, List<Mark>> agreeing = new TreeMap<>();
    private long next = -1;

    void add(String label, Checkpoint checkpoint, @Nullable TileStore tiles, boolean foreign) {
        bySize.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                .add(new Mark(label, checkpoint.root(), tiles, foreign));
    }

    /** To be called with the tree at every size. */
    void compare(AppendableTree tree) {
        if (next < 0) {
            next = bySize.isEmpty() ? Long.MAX_VALUE : bySize.firstKey();
        }
        while (next <= tree.size()) {
            if (next == tree.size()) {
                Hash root = tree.root();
                for (Mark mark : bySize.getOrDefault(next, List.of())) {
                    (mark.root.equals(root) ? agreeing : differing)
                            .computeIfAbsent(next, size -> new ArrayList<>())
                            .add(mark);
                }
            }
            Long higher = bySize.higherKey(next);
            next = higher == null ? Long.MAX_VALUE : higher;
        }
    }

    /** Says what differs, and what covers more than there is. */
    void report(long size, TileStore tiles, Findings findings) {
        differing.forEach((at, there) -> there.forEach(mark -> parted(at, mark, tiles, size, findings)));
        bySize.tailMap(size, false)
                .forEach((covered, marks) -> marks.stream()
                        .filter(mark -> mark.foreign)
                        .forEach(mark -> findings.add(Finding.within(
                                size + 1,
                                covered,
                                Kind.CUT_OFF,
                                Map.of(
                                        "label",
                                        mark.label,
                                        "size",
                                        covered.toString(),
                                        "there",
                                        Long.toString(size))))));
    }

    private void parted(long at, Mark mark, TileStore tiles, long size, Findings findings) {
        Map<String, String> facts = Map.of("label", mark.label, "size", Long.toString(at));
        Optional<Long> exact = mark.tiles == null ? Optional.empty() : firstDifference(at, mark.tiles, size, tiles);
        if (exact.isPresent()) {
            findings.at(exact.get() + 1, Kind.PARTED, facts);
        } else {
            long first = sizes(differing, mark.foreign).min().orElse(at);
            long agreed = sizes(agreeing, mark.foreign)
                    .filter(there -> there < first)
                    .max()
                    .orElse(0);
            findings.add(Finding.within(agreed + 1, first, mark.foreign ? Kind.PARTED : Kind.ROOT, facts));
        }
    }

    /** Sizes of marks of one history: the log's own, or the one somebody else was shown. */
    private static LongStream sizes(NavigableMap<Long, List<Mark>> of, boolean foreign) {
        return of.entrySet().stream()
                .filter(there -> there.getValue().stream().anyMatch(mark -> mark.foreign == foreign))
                .mapToLong(Map.Entry::getKey);
    }

    /** The first leaf at which two trees differ. */
    private static Optional<Long> firstDifference(long size, TileStore one, long otherSize, TileStore other) {
        long common = Math.min(size, otherSize);
        for (Tile tile : Tile.all(0, common)) {
            Optional<byte[]> a = one.read(Tile.at(0, tile.index(), size));
            Optional<byte[]> b = other.read(Tile.at(0, tile.index(), otherSize));
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            int bytes = tile.width() * Hash.LENGTH;
            int differs = Arrays.mismatch(a.get(), 0, bytes, b.get(), 0, bytes);
            if (differs >= 0) {
                return Optional.of(tile.index() * Tile.FULL + differs / Hash.LENGTH);
            }
        }
        return Optional.empty();
    }
}
