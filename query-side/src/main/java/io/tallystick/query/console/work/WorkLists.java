package io.tallystick.query.console.work;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Appointment;
import io.tallystick.query.console.kit.Deadlines;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.kit.Model;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work list of a person: the tasks of the posts held, those that wait longest first. */
final class WorkLists {
    private static final List<String> MODELS =
            List.of("work-list", "disposal-work", "customer-work", "customer-duties", "leaver-duties");

    private final Registers registers;

    /**
     * Something to do.
     *
     * @param command what does it, {@code context.Command}
     * @param remaining how much of it is left, or 0 where it is one thing
     * @param due the last day for it, as it was planned or by the rule that asks for it; null where the rule sets none, or where the calendar
     *     of a year between is not promulgated
     * @param daysLate how long that day has gone by; 0 or less where it has not
     */
    record Task(
            String record,
            String command,
            String title,
            String rule,
            String post,
            Instant since,
            int remaining,
            @Nullable LocalDate due,
            long daysLate) {
        public boolean late() {
            return daysLate > 0;
        }

        /** Where it is done: on the record's page, on a page of its own, or from a register. */
        public String href(Show show) {
            return switch (command) {
                case "custody.CountLines" -> show.link(record) + "/count";
                case "retention.ListForDisposal" -> "/registers/retention?state=KEPT&sort=until";
                case "customers.SignLeaverFiles", "customers.ReviewLeaverUses" ->
                    "/registers/leaver-clearances?leaver=" + record;
                case "customers.ReplaceLeaver", "customers.TellCustomerOfDeparture" ->
                    "/registers/leaver-customers?leaver=" + record;
                case "customers.RecordFirstContact" -> "/registers/leaver-customers?leaver=" + title;
                case "customers.ApproveOrder" ->
                    "/commands/customers/ApproveOrder?customer=" + record + "&order="
                            + URLEncoder.encode(title, StandardCharsets.UTF_8);
                case "customers.OfferCustody" -> "/registers/customers?custodian=" + record;
                default -> show.link(record);
            };
        }
    }

    /** The work of a person, each task in one of its parts. */
    record Work(List<Task> late, List<Task> toDo) {
        public boolean isEmpty() {
            return late.isEmpty() && toDo.isEmpty();
        }
    }

    WorkLists(Registers registers) {
        this.registers = registers;
    }

    /** The tasks of the posts held, within the scope of each; what is due first comes first. */
    Work of(Person me, House house, Deadlines deadlines) {
        if (me.employee() == null) {
            return new Work(List.of(), List.of());
        }
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (String name : MODELS) {
            registers.model(name).ifPresent(model -> gather(model, me, house, deadlines, tasks));
        }
        Map<Boolean, List<Task>> parts = tasks.values().stream()
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Task::since))
                .collect(Collectors.partitioningBy(Task::late));
        return new Work(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }

    private void gather(Model model, Person me, House house, Deadlines deadlines, Map<String, Task> tasks) {
        for (Appointment held : me.posts()) {
            for (Map<String, @Nullable Object> row : registers.rows(
                    model, model.mainTable(), Map.of("post", held.post().name()))) {
                if (within(row, held, house) && forMe(row, me) && !apart(row, me, held) && begun(row, deadlines)) {
                    Task task = task(row, held.post(), deadlines);
                    tasks.putIfAbsent(task.record() + " " + task.command() + " " + task.title(), task);
                }
            }
        }
    }

    /** Whether the first day of the task has come and the last has not gone by; most have none of their own. */
    private static boolean begun(Map<String, @Nullable Object> row, Deadlines deadlines) {
        boolean early = row.get("not_before") instanceof LocalDate first && first.isAfter(deadlines.today());
        boolean over = row.get("not_after") instanceof LocalDate last && last.isBefore(deadlines.today());
        return !early && !over;
    }

    private static Task task(Map<String, @Nullable Object> row, Post post, Deadlines deadlines) {
        Instant since = row.get("since") instanceof Instant known ? known : Instant.EPOCH;
        LocalDate due = row.get("due_on") instanceof LocalDate own ? own : deadlines.due(text(row, "rule"), since);
        return new Task(
                text(row, "record"),
                text(row, "command"),
                text(row, "title"),
                text(row, "rule"),
                post.name(),
                since,
                row.get("remaining") instanceof Number left ? left.intValue() : 0,
                due,
                due == null ? 0 : deadlines.daysLate(due));
    }

    private static boolean within(Map<String, @Nullable Object> row, Appointment held, House house) {
        RecordId fonds = held.scope().fonds();
        if (fonds != null && !fonds.value().equals(row.get("fonds"))) {
            return false;
        }
        RecordId unit = held.scope().unit();
        if (unit == null) {
            return true;
        }
        RecordId at = new RecordId(text(row, "house_unit"));
        while (true) {
            if (at.equals(unit)) {
                return true;
            }
            House.Unit known = house.unit(at);
            if (known == null || known.parent() == null) {
                return false;
            }
            at = known.parent();
        }
    }

    private static boolean forMe(Map<String, @Nullable Object> row, Person me) {
        Object employee = row.get("employee");
        return employee == null
                || employee.equals(Objects.requireNonNull(me.employee()).value());
    }

    /** Whether who would do it acted for the other side before (VI-14). */
    private static boolean apart(Map<String, @Nullable Object> row, Person me, Appointment held) {
        List<String> people = List.of(text(row, "apart").split(", "));
        RecordId principal = held.actingFor();
        return people.contains(Objects.requireNonNull(me.employee()).key())
                || (principal != null && people.contains(principal.key()));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
