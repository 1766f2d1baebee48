package io.tallystick.query.console.custody;

import io.tallystick.events.custody.stocktake.ExpectedUnit;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.custody.StocktakeSheet.Counted;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was expected on the shelves and how it was found 清點清冊, with what was found and not expected at the end. */
final class StocktakePaper implements PrintedRecord {
    private final Records records;
    private final Shelved shelved;

    StocktakePaper(Records records, Shelved shelved) {
        this.records = records;
        this.shelved = shelved;
    }

    @Override
    public String form() {
        return "stocktake-list";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        RecordId id = Known.one(about, "stocktake");
        StocktakeSheet sheet = new StocktakeSheet(Known.history(records, id));
        Texts t = desk.t();
        Map<String, String> titles = shelved.titles(
                sheet.units().stream().map(counted -> counted.unit().unit()).toList());
        Map<String, String> explained = new HashMap<>();
        sheet.differences().forEach(difference -> {
            if (difference.difference().unit() != null && difference.by() != null) {
                explained.put(
                        difference.difference().unit().value(), difference.by().note());
            }
        });
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Counted counted : sheet.units()) {
            ExpectedUnit unit = counted.unit();
            Map<String, Object> row = new HashMap<>();
            row.put("code", unit.code());
            row.put("unit", unit.unit());
            row.put("title", titles.get(unit.unit().value()));
            row.put("shelf", unit.shelf());
            row.put(
                    "container",
                    unit.container() == null ? null : unit.container().key());
            row.put("found", t.of("found." + counted.found()));
            row.put("remarks", explained.get(unit.unit().value()));
            rows.add(row);
        }
        sheet.strays().forEach((scanned, spot) -> {
            Map<String, Object> row = new HashMap<>();
            row.put("code", scanned);
            row.put("shelf", spot.shelf());
            row.put(
                    "container",
                    spot.container() == null ? null : spot.container().key());
            row.put("found", t.of("stocktake.strays"));
            rows.add(row);
        });
        return desk.table(desk.about(id, sheet.history()), rows)
                .saying(List.of(
                        desk.fact("store", desk.written().record(sheet.head().store())),
                        desk.fact("shelves", String.join(", ", sheet.head().shelves())),
                        desk.fact("asof", "#" + sheet.head().asOf()),
                        desk.fact(
                                "opened",
                                desk.written().day(sheet.history().getFirst().occurredAt())),
                        desk.fact("opener", desk.show().signed(sheet.head().opener()))))
                .summed(Stream.concat(
                                Stream.of(t.of("count.expected") + " "
                                        + sheet.head().expected()),
                                Stream.of("SEEN", "OUT", "MISPLACED", "UNCOUNTED")
                                        .map(found -> t.of("found." + found) + " " + sheet.count(found)))
                        .toList())
                .signed(List.of(desk.mark("counter"), desk.mark("counter"), desk.mark("head")));
    }
}
