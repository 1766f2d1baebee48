package io.tallystick.command.retention;

import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.retention.DestructionBatchEvent;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsListedOut;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStayed;
import io.tallystick.events.retention.DestructionBatchEvent.ItemsStruckOut;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.DisposalLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a batch: what was decided on each, which are off it, and which are on the way to another house. */
final class BatchLines {
    private final List<DisposalLine> lines = new ArrayList<>();
    private final Map<Integer, Disposal> decisions = new HashMap<>();
    private LineSet off = LineSet.none();
    private LineSet listedOut = LineSet.none();

    void list(List<DisposalLine> more) {
        lines.addAll(more);
    }

    void decide(LineSet on, Disposal as) {
        on.stream().forEach(line -> decisions.put(line, as));
    }

    void takeOff(LineSet gone) {
        off = off.plus(gone);
        listedOut = listedOut.minus(gone);
    }

    /** Takes in what became of lines, where the batch itself does not need to know. */
    void take(DestructionBatchEvent event) {
        switch (event) {
            case ItemsStruckOut e -> takeOff(e.lines());
            case ItemsListedOut e -> listedOut = listedOut.plus(e.lines());
            case ItemsStayed e -> listedOut = listedOut.minus(e.lines());
            default -> {
                // Is about none.
            }
        }
    }

    List<DisposalLine> all() {
        return lines;
    }

    DisposalLine line(int number) {
        return lines.get(number - 1);
    }

    /** Lines that were not struck out, handed over or destroyed, of so many. */
    LineSet on(int listed) {
        return LineSet.first(listed).minus(off);
    }

    /** Lines still on the list that were decided so. */
    LineSet decided(Disposal as) {
        return LineSet.of(decisions.entrySet().stream()
                        .filter(one -> one.getValue() == as)
                        .mapToInt(Map.Entry::getKey))
                .minus(off);
    }

    /** Lines on the list of a transfer to another house that is not signed for. */
    LineSet listedOut() {
        return listedOut;
    }

    LineSet undecided(int listed) {
        return on(listed).minus(LineSet.of(decisions.keySet().stream().mapToInt(n -> n)));
    }

    /** What was decided on the lines still on the list. */
    Map<Integer, Disposal> standing() {
        Map<Integer, Disposal> standing = new HashMap<>(decisions);
        standing.keySet().removeIf(off::contains);
        return standing;
    }
}
