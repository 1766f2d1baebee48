package io.tallystick.query.console.shifts;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeavingReason;
import io.tallystick.events.shifts.PenaltyState;
import io.tallystick.query.console.kit.EventFacts;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.shifts.StaffGrants.Part;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of somebody who works in shifts, with its sealed values opened: for the person's own eyes, or for who has the grant.
 * What tells of the person's health is in the part of its own, and with it all leave: who reads only of the rest does not see by what is
 * lacking that somebody was ill.
 */
final class StaffRecord {
    /** What a record says of itself, or of where it stands, is not repeated with everything recorded of it. */
    private static final Set<String> TOLD_BY_THE_RECORD =
            Set.of("employee", "position", "shift", "house_unit", "shift_date", "pattern", "number", "leave");

    private static final List<Place> CONDUCT = List.of(
            new Place("attendance", "breach", "shift"),
            new Place("penalties", "penalty", "penalty"),
            new Place("attendance", "conduct", "shift"),
            new Place("attendance", "stop_work", "shift"),
            new Place("attendance", "off_post", "shift"),
            new Place("attendance", "sign_on", "shift"),
            new Place("attendance", "roll_call", "shift"));

    private static final List<Place> HEALTH = List.of(
            new Place("leaves", "leave", "leave"),
            new Place("leaves", "certificate", "leave"),
            new Place("attendance", "off_post", "shift"),
            new Place("attendance", "sign_on", "shift"));

    /** Only these of a longer row are told here. */
    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "sign_on",
                    Set.of(
                            "signed_on_at",
                            "late_minutes",
                            "signed_off_at",
                            "unrelieved",
                            "released_for",
                            "why",
                            "note"),
            "leave",
                    Set.of(
                            "leave_kind",
                            "kind_before",
                            "from_on",
                            "until_on",
                            "reason",
                            "declined_because",
                            "asked_by",
                            "decided_by"));

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Registers registers;

    /** A table that says something of people, and the column with the record it is told with. */
    private record Place(String model, String table, String record) {}

    /**
     * One thing recorded.
     *
     * @param record what it was recorded of: a shift, a leave, the agent
     * @param on its day
     * @param ordinary whether all was as it should be
     * @param contest the form to contest it with; none where it cannot be, or was already
     */
    record Recorded(
            String table,
            String record,
            String on,
            List<EventFacts.Fact> facts,
            boolean ordinary,
            @Nullable String contest) {}

    StaffRecord(Registers registers) {
        this.registers = registers;
    }

    /** Everything of a part, the latest first. */
    List<Recorded> of(RecordId person, Part part, Texts t, Show show) {
        List<Recorded> all = new ArrayList<>();
        for (Place place : part == Part.HEALTH ? HEALTH : CONDUCT) {
            registers
                    .model(place.model())
                    .ifPresent(model -> model.table(place.table())
                            .ifPresent(table -> registers
                                    .all(
                                            place.model(),
                                            place.table(),
                                            Map.of("employee", person.value()),
                                            sensitivity -> true)
                                    .stream()
                                    .filter(row -> belongs(place.table(), row, part))
                                    .forEach(row -> all.add(recorded(place, model, table, row, t, show)))));
        }
        if (part == Part.CONDUCT) {
            all.addAll(evaluations(person, t, show));
        }
        all.sort(Comparator.comparing(Recorded::on).reversed());
        return all;
    }

    /** An evaluation has a row for each criterion, and is told as one. */
    private List<Recorded> evaluations(RecordId person, Texts t, Show show) {
        Map<Object, List<Map<String, @Nullable Object>>> byNumber =
                registers.all("agents", "evaluation", Map.of("employee", person.value()), sensitivity -> true).stream()
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get("number"))));
        List<Recorded> told = new ArrayList<>();
        for (List<Map<String, @Nullable Object>> rows : byNumber.values()) {
            Map<String, @Nullable Object> first = rows.getFirst();
            List<EventFacts.Fact> facts = new ArrayList<>();
            for (Map<String, @Nullable Object> row : rows) {
                facts.add(new EventFacts.Fact(
                        t.word("choice.Criterion", String.valueOf(row.get("criterion"))),
                        row.get("points") + " / " + row.get("most")));
            }
            if (first.get("remarks") != null) {
                facts.add(new EventFacts.Fact(t.of("fact.remarks"), String.valueOf(first.get("remarks"))));
            }
            facts.add(new EventFacts.Fact(
                    t.column("agents", "evaluator"), show.readable(String.valueOf(first.get("evaluator")))));
            String agent = String.valueOf(first.get("agent"));
            told.add(new Recorded("evaluation", agent, day(agent, first), facts, false, null));
        }
        return told;
    }

    /** The kind of a leave; also of one asked for before kinds were sealed. */
    static String kind(Map<String, @Nullable Object> leave) {
        return Objects.toString(leave.get("leave_kind"), Objects.toString(leave.get("kind_before"), ""));
    }

    /** A reason that tells of somebody's health is read with the grant for health, and with no other. */
    private static boolean belongs(String table, Map<String, @Nullable Object> row, Part part) {
        boolean unwell = LeavingReason.UNWELL.name().equals(row.get("why"));
        return switch (table) {
            case "off_post" -> unwell == (part == Part.HEALTH);
            case "sign_on" ->
                part == Part.HEALTH
                        ? unwell
                        : !unwell
                                && (row.get("late_minutes") != null
                                        || row.get("why") != null
                                        || said(row, "unrelieved"));
            default -> true;
        };
    }

    private static boolean said(Map<String, @Nullable Object> row, String column) {
        return "true".equals(String.valueOf(row.get(column)));
    }

    private static Recorded recorded(
            Place place, Model model, Table table, Map<String, @Nullable Object> row, Texts t, Show show) {
        Labels labels = Labels.ofTheProduct();
        Set<String> told = COLUMNS.get(place.table());
        List<EventFacts.Fact> facts = new ArrayList<>();
        for (Column column : table.shown()) {
            Object value = row.get(column.name());
            boolean tells = told == null ? !TOLD_BY_THE_RECORD.contains(column.name()) : told.contains(column.name());
            if (value != null && tells) {
                facts.add(new EventFacts.Fact(
                        labels.column(model, column, t.language()), words(column.name(), value, t, show)));
            }
        }
        boolean asItShould = "EXCUSED".equals(row.get("presence"))
                || ("PRESENT".equals(row.get("presence")) && said(row, "dress") && said(row, "badge"));
        boolean ordinary = place.table().equals("roll_call") && asItShould && row.get("remarks") == null;
        String record = String.valueOf(row.get(place.record()));
        return new Recorded(place.table(), record, day(record, row), facts, ordinary, contest(place, record, row));
    }

    private static @Nullable String contest(Place place, String record, Map<String, @Nullable Object> row) {
        return switch (place.table()) {
            case "breach" ->
                row.get("contested_at") == null
                        ? "/commands/shifts/ContestBreach?shift=" + record + "&number=" + row.get("number")
                        : null;
            case "penalty" ->
                PenaltyState.IMPOSED.name().equals(row.get("state"))
                        ? "/commands/shifts/ContestPenalty?penalty=" + record
                        : null;
            default -> null;
        };
    }

    /** The shift date, or the first day, of what is recorded. */
    static String day(String record, Map<String, @Nullable Object> row) {
        for (String column : List.of("shift_date", "from_on", "served_on", "imposed_on")) {
            if (row.get(column) != null) {
                return String.valueOf(row.get(column));
            }
        }
        Matcher day = DAY.matcher(record);
        return day.find() ? day.group() : "";
    }

    private static String words(String column, Object value, Texts t, Show show) {
        return switch (String.valueOf(value)) {
            case "true" -> t.of("yes");
            case "false" -> t.of("no");
            default ->
                switch (column) {
                    case "leave_kind", "kind_before" -> t.word("choice.LeaveKind", value);
                    case "measure" -> t.word("choice.PenaltyMeasure", value);
                    case "why" ->
                        isLeavingReason(value) ? t.word("choice.LeavingReason", value) : t.cell(column, value, show);
                    default -> t.cell(column, value, show);
                };
        };
    }

    private static boolean isLeavingReason(Object value) {
        for (LeavingReason reason : LeavingReason.values()) {
            if (reason.name().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
