package io.tallystick.query.console;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is recorded of somebody's conduct on duty, for the person's own eyes: everybody reads what is recorded about oneself. */
final class OwnConduct {
    private static final List<String> TABLES = List.of("breach", "conduct", "stop_work", "off_post", "roll_call");

    private final Registers registers;

    /**
     * One thing recorded.
     *
     * @param shift the shift it was recorded of
     */
    record Recorded(String table, String shift, List<EventFacts.Fact> facts) {}

    OwnConduct(Registers registers) {
        this.registers = registers;
    }

    /** Everything, with its sealed values opened, for the person it speaks of and nobody else. */
    List<Recorded> of(RecordId self, Texts t, Show show) {
        List<Recorded> all = new ArrayList<>();
        registers
                .model("attendance")
                .ifPresent(model -> TABLES.stream()
                        .flatMap(name -> model.table(name).stream())
                        .forEach(table -> all.addAll(of(self, model, table, t, show))));
        return all;
    }

    private List<Recorded> of(RecordId self, Model model, Table table, Texts t, Show show) {
        Labels labels = Labels.ofTheProduct();
        Ask own = Ask.where(Map.of("employee", self.value()), "");
        List<Recorded> found = new ArrayList<>();
        registers.page(model, table, own, sensitivity -> true).rows().forEach(row -> {
            List<EventFacts.Fact> facts = new ArrayList<>();
            for (Column column : table.shown()) {
                Object value = row.get(column.name());
                if (value != null && !List.of("employee", "position").contains(column.name())) {
                    facts.add(new EventFacts.Fact(
                            labels.column(model, column, t.language()), t.cell(column.name(), value, show)));
                }
            }
            found.add(new Recorded(table.name(), String.valueOf(row.get("shift")), facts));
        });
        return found;
    }
}
