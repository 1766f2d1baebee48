package io.tallystick.query.console.custody;

import io.tallystick.events.custody.store.ContainerEvent;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.print.Paper;
import io.tallystick.query.console.print.PrintedRecord;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.print.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels of boxes 檔案盒: where the box stands and which codes lie in it. */
final class BoxLabels implements PrintedRecord {
    private final Records records;
    private final Shelved shelved;

    BoxLabels(Records records, Shelved shelved) {
        this.records = records;
        this.shelved = shelved;
    }

    @Override
    public String form() {
        return "box-labels";
    }

    @Override
    public Paper paper(List<RecordId> about, Desk desk) {
        long position = 0;
        List<Paper.Card> cards = new ArrayList<>();
        for (RecordId id : about) {
            List<LogEntry> history = Known.history(records, id);
            position = Math.max(position, history.getLast().position());
            cards.add(card(id, history, desk));
        }
        return Paper.titled(desk.t().of("print.form." + form()), "", position).of(cards);
    }

    private Paper.Card card(RecordId id, List<LogEntry> history, Desk desk) {
        String label = "";
        RecordId store = null;
        String shelf = null;
        for (LogEntry entry : history) {
            if (entry.event() instanceof ContainerEvent event) {
                switch (event) {
                    case ContainerRegistered e -> {
                        label = e.label();
                        store = e.store();
                        shelf = e.shelf();
                    }
                    case ContainerMoved e -> {
                        store = e.store();
                        shelf = e.shelf();
                    }
                }
            }
        }
        if (store == null) {
            throw new NotHere(id.value());
        }
        List<Map<String, @Nullable Object>> inside = shelved.in(id);
        List<String> codes = inside.stream()
                .map(row -> row.get("code"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new Paper.Card(
                QrCode.of(id).svg(),
                id.value(),
                label,
                List.of(
                        desk.fact("store", desk.written().record(store)),
                        desk.fact("shelf", shelf == null ? "" : shelf),
                        desk.fact("year", several(inside, "year")),
                        desk.fact("period", several(inside, "period")),
                        desk.fact("units", inside.size()),
                        desk.fact("codes", codes.isEmpty() ? "" : codes.getFirst() + " … " + codes.getLast())));
    }

    private static String several(List<Map<String, @Nullable Object>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
