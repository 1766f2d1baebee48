package io.tallystick.query.statistics;

import io.tallystick.events.filing.CountingUnit;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.statistics.BalanceFigures;
import io.tallystick.events.statistics.BalanceLine;
import io.tallystick.events.statistics.CountingRules;
import io.tallystick.events.statistics.ReconciliationDifference;
import io.tallystick.events.statistics.ReconciliationDifference.Kind;
import io.tallystick.events.statistics.ShelfFigures;
import io.tallystick.query.statistics.fold.Book;
import io.tallystick.query.statistics.fold.Entry;
import io.tallystick.query.statistics.fold.Fault;
import io.tallystick.query.statistics.fold.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the ledger's own sums against the tables, unit by unit, and adds what the ledger and the shelf contradict. */
final class Comparison {
    private static final Comparator<Found> ORDER = Comparator.comparing(Found::kind)
            .thenComparing(found -> Objects.requireNonNullElse(found.unit(), ""))
            .thenComparing(found -> Objects.requireNonNullElse(found.about(), ""))
            .thenComparing(found -> Objects.requireNonNullElse(found.other(), ""));

    private final Instant from;
    private final Instant until;

    Comparison(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /** A difference before it has a number. */
    private record Found(
            Kind kind,
            @Nullable String unit,
            @Nullable String about,
            @Nullable String ledger,
            @Nullable String other) {}

    List<ReconciliationDifference> differences(Folded ledger, TableEntries table) {
        List<Found> found = new ArrayList<>();
        for (Fault fault : ledger.faults(until)) {
            found.add(
                    new Found(Kind.valueOf(fault.kind()), fault.unit(), fault.about(), fault.ledger(), fault.other()));
        }
        Set<String> seen = new HashSet<>();
        for (Book book : ledger.books()) {
            List<Entry> entries =
                    book.entries().stream().filter(e -> e.at().isBefore(until)).toList();
            List<TableEntries.Line> lines = table.byUnit().getOrDefault(book.unit(), List.of());
            seen.add(book.unit());
            Kind kind = compare(entries, lines);
            if (kind != null) {
                found.add(new Found(kind, book.unit(), null, ledgerSays(entries), tableSays(lines)));
            }
        }
        table.byUnit().forEach((unit, lines) -> {
            if (!seen.contains(unit)) {
                found.add(new Found(Kind.ONLY_IN_TABLE, unit, null, null, tableSays(lines)));
            }
        });
        found.sort(ORDER);
        List<ReconciliationDifference> differences = new ArrayList<>(found.size());
        for (Found one : found) {
            differences.add(new ReconciliationDifference(
                    differences.size() + 1,
                    one.kind(),
                    one.unit() == null || !RecordId.isWellFormed(one.unit()) ? null : new RecordId(one.unit()),
                    one.about(),
                    one.ledger(),
                    one.other()));
        }
        return differences;
    }

    private @Nullable Kind compare(List<Entry> ledger, List<TableEntries.Line> table) {
        if (ledger.isEmpty() || table.isEmpty()) {
            return ledger.isEmpty() && table.isEmpty()
                    ? null
                    : ledger.isEmpty() ? Kind.ONLY_IN_TABLE : Kind.NOT_IN_TABLE;
        }
        if (ledger.size() != table.size()) {
            return Kind.OTHER_MOVEMENT;
        }
        for (int i = 0; i < ledger.size(); i++) {
            Entry entry = ledger.get(i);
            TableEntries.Line line = table.get(i);
            if (!entry.term().name().equals(line.term())) {
                return Kind.OTHER_MOVEMENT;
            }
            if (!entry.fonds().equals(line.fonds())) {
                return Kind.OTHER_FONDS;
            }
            if (!entry.kind().equals(line.kind()) || !countedIn(entry.kind()).equals(line.countedIn())) {
                return Kind.OTHER_KIND;
            }
            if (entry.at().isBefore(from) != line.at().isBefore(from)) {
                return Kind.OTHER_PERIOD;
            }
        }
        return null;
    }

    private static String countedIn(String kind) {
        return kind.equals("?")
                ? "?"
                : CountingRules.of(CustodyUnitKind.valueOf(kind)).name();
    }

    private static @Nullable String ledgerSays(List<Entry> entries) {
        return entries.isEmpty()
                ? null
                : String.join(
                        "; ",
                        entries.stream()
                                .map(e -> said(e.term().name(), e.fonds(), e.kind(), e.at()))
                                .toList());
    }

    private static @Nullable String tableSays(List<TableEntries.Line> lines) {
        return lines.isEmpty()
                ? null
                : String.join(
                        "; ",
                        lines.stream()
                                .map(l -> said(l.term(), l.fonds(), l.kind(), l.at()))
                                .toList());
    }

    private static String said(String term, String fonds, String kind, Instant at) {
        return term + " " + fonds + " " + kind + " " + at;
    }

    List<BalanceLine> lines(Folded ledger, TableEntries table) {
        Map<Folded.Key, Folded.Sums> sums = ledger.sums(from, until);
        Map<TableEntries.Key, BalanceFigures> tables = new HashMap<>(table.sums());
        Map<String, BalanceLine> lines = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (!key.kind().equals("?") && RecordId.isWellFormed(key.fonds())) {
                CustodyUnitKind kind = CustodyUnitKind.valueOf(key.kind());
                CountingUnit unit = CountingRules.of(kind);
                BalanceFigures figures = tables.remove(new TableEntries.Key(new RecordId(key.fonds()), kind, unit));
                lines.put(
                        key.fonds() + "|" + kind + "|" + unit,
                        new BalanceLine(
                                new RecordId(key.fonds()),
                                kind,
                                unit,
                                figures(sum),
                                figures == null ? BalanceFigures.NONE : figures,
                                new ShelfFigures(sum.counted, sum.uncounted, sum.out, sum.missing),
                                sum.receipts));
            }
        });
        tables.forEach((key, figures) -> lines.put(
                key.fonds() + "|" + key.kind() + "|" + key.countedIn(),
                new BalanceLine(
                        key.fonds(), key.kind(), key.countedIn(), BalanceFigures.NONE, figures, ShelfFigures.NONE, 0)));
        return List.copyOf(lines.values());
    }

    private static BalanceFigures figures(Folded.Sums sum) {
        return new BalanceFigures(
                sum.opening, sum.takenOver, sum.received, sum.movedOut, sum.destroyed, sum.reclassified, sum.closing);
    }
}
