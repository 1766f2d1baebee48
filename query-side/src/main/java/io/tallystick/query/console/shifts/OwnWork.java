package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.Sensitivity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for somebody who works in shifts: bulletins to read before work is given, tasks to take or refuse (V-40, V-83). */
final class OwnWork {
    private final Registers registers;

    OwnWork(Registers registers) {
        this.registers = registers;
    }

    /** The bulletins of the unit, and those above it, the person has not read; a newer version takes the place of an older. */
    List<Map<String, @Nullable Object>> bulletins(RecordId person, House house) {
        Set<String> read = new HashSet<>();
        rows("shift-handovers", "bulletin_read", Map.of("employee", person.value()))
                .forEach(row -> read.add(row.get("board") + " " + row.get("number")));
        Set<String> units = new HashSet<>();
        House.Employee known = house.employee(person);
        for (House.Unit unit = known == null ? null : house.unit(known.unit());
                unit != null;
                unit = unit.parent() == null ? null : house.unit(unit.parent())) {
            units.add(unit.id().value());
        }
        List<Map<String, @Nullable Object>> all = rows("shift-handovers", "bulletin", Map.of()).stream()
                .filter(row -> units.contains(String.valueOf(row.get("house_unit"))))
                .toList();
        Set<String> replaced = new HashSet<>();
        all.forEach(row ->
                Stream.ofNullable(row.get("replaces")).forEach(old -> replaced.add(row.get("board") + " " + old)));
        return all.stream()
                .filter(row -> !replaced.contains(row.get("board") + " " + row.get("number")))
                .filter(row -> !read.contains(row.get("board") + " " + row.get("number")))
                .toList()
                .reversed();
    }

    /** The tasks nobody has answered yet for the person. */
    List<Map<String, @Nullable Object>> tasks(RecordId person) {
        return rows("attendance", "task", Map.of("employee", person.value())).stream()
                .filter(row -> row.get("accepted") == null)
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(String name, String table, Map<String, String> filters) {
        return registers.all(name, table, filters, sensitivity -> sensitivity != Sensitivity.PERSONAL);
    }
}
