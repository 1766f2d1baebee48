package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.OldNumber;
import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.modelling.command.Aggregate;

/** The codes units had before the ledger: who has them, which of them stand, and the series that continue behind them (I-39). */
public final class OldCodes {
    private final LedgerRecords<NumberSeries> allSeries;
    private final LedgerRecords<CustodyUnit> units;

    OldCodes(LedgerRecords<NumberSeries> allSeries, LedgerRecords<CustodyUnit> units) {
        this.allSeries = allSeries;
        this.units = units;
    }

    /** A row of a catalogue that has a code. */
    public record Coded(int row, String code, CustodyUnitKind kind) {}

    /** The units that have a code, from before the ledger or from it, by code; a code nobody has is not in it. */
    public Map<String, List<RecordId>> holders(RecordId fonds, Collection<String> codes, Decision decision) {
        Map<String, List<RecordId>> series = new LinkedHashMap<>();
        codes.forEach(code -> series.computeIfAbsent(code, c -> OldCode.seriesOf(c, fonds, decision)));
        Map<RecordId, Aggregate<NumberSeries>> loaded = allSeries.loadPresent(
                series.values().stream().flatMap(List::stream).toList());
        Map<String, List<RecordId>> holders = new HashMap<>();
        series.forEach((code, ids) -> {
            List<RecordId> having = ids.stream()
                    .map(loaded::get)
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.invoke(s -> having(s, code)).stream())
                    .distinct()
                    .toList();
            if (!having.isEmpty()) {
                holders.put(code, having);
            }
        });
        return holders;
    }

    private static List<RecordId> having(NumberSeries series, String code) {
        List<RecordId> having = new ArrayList<>(series.hadCode(code));
        series.hasCode(code).ifPresent(having::add);
        return having;
    }

    /** Loads what the codes of a catalogue meet with. Nothing is changed before {@link Meeting#record}. */
    public Meeting meet(RecordId fonds, RecordId from, List<Coded> rows, Decision decision) {
        Map<Integer, OldCode> codes = new TreeMap<>();
        rows.forEach(row -> codes.put(row.row(), OldCode.of(row.code(), fonds, from, row.kind(), decision)));
        Map<RecordId, Aggregate<NumberSeries>> present = allSeries.loadPresent(
                codes.values().stream().map(OldCode::series).distinct().toList());
        decision.applies("I-39");
        return new Meeting(codes, present);
    }

    /** The codes of a catalogue beside those the ledger knows. */
    public final class Meeting {
        private final Map<Integer, OldCode> codes;
        private final Map<RecordId, Aggregate<NumberSeries>> present;
        private final Map<String, Integer> times = new HashMap<>();

        private Meeting(Map<Integer, OldCode> codes, Map<RecordId, Aggregate<NumberSeries>> present) {
            this.codes = codes;
            this.present = present;
            codes.values().forEach(code -> times.merge(code.text(), 1, Integer::sum));
        }

        /** Rows whose numbers cannot be put beside draft numbers, which still move. */
        public List<RowFault> faults() {
            List<RowFault> faults = new ArrayList<>();
            codes.forEach((row, code) -> {
                Aggregate<NumberSeries> series = present.get(code.series());
                if (series != null && series.invoke(NumberSeries::drafting)) {
                    faults.add(RowFault.of(row, "code", "refused.rowSeriesInDraft", fact("series", code.prefix())));
                }
            });
            return faults;
        }

        /** Whether the row's code is its unit's alone. */
        public boolean stands(int row) {
            OldCode code = codes.get(row);
            return code != null
                    && Objects.requireNonNull(times.get(code.text())) == 1
                    && before(code).isEmpty();
        }

        /** The series of the row's code. */
        public RecordId series(int row) {
            return Objects.requireNonNull(codes.get(row)).series();
        }

        private List<RecordId> before(OldCode code) {
            Aggregate<NumberSeries> series = present.get(code.series());
            return series == null ? List.of() : series.invoke(s -> having(s, code.text()));
        }

        /**
         * Records the numbers with their series, and with units that had the same code that it is no longer theirs alone.
         *
         * @param made the unit of each row
         */
        public void record(Map<Integer, RecordId> made) throws Exception {
            Map<RecordId, List<OldNumber>> bySeries = new TreeMap<>();
            Map<RecordId, OldCode> opening = new HashMap<>();
            Map<RecordId, OldCode> shared = new TreeMap<>();
            Map<RecordId, RecordId> with = new HashMap<>();
            codes.forEach((row, code) -> {
                RecordId unit = Objects.requireNonNull(made.get(row));
                bySeries.computeIfAbsent(code.series(), s -> new ArrayList<>())
                        .add(new OldNumber(code.number(), unit, code.text()));
                opening.putIfAbsent(code.series(), code);
                for (RecordId other : before(code)) {
                    shared.putIfAbsent(other, code);
                    with.putIfAbsent(other, unit);
                }
            });
            units.loadAll(shared.keySet())
                    .forEach((id, unit) -> unit.execute(u -> u.codeFoundTwice(
                            Objects.requireNonNull(shared.get(id)).text(), Objects.requireNonNull(with.get(id)))));
            for (Map.Entry<RecordId, List<OldNumber>> entry : bySeries.entrySet()) {
                Aggregate<NumberSeries> series = present.get(entry.getKey());
                if (series == null) {
                    OldCode first = Objects.requireNonNull(opening.get(entry.getKey()));
                    series = allSeries.newInstance(() -> new NumberSeries(first));
                }
                series.execute(s -> s.migrate(entry.getValue()));
            }
        }
    }
}
