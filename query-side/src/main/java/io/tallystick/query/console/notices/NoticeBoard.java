package io.tallystick.query.console.notices;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's own notices. */
final class NoticeBoard {
    private static final int MOST = 100;

    private final Registers registers;

    /** A notice as its recipient sees it. */
    record Told(
            RecordId notice,
            RecordId employee,
            String kind,
            String about,
            @Nullable LocalDate dueOn,
            boolean escalated,
            Instant givenAt,
            @Nullable Instant acknowledgedAt) {
        /** What is to be done, in the reader's language. */
        public String what(Texts t) {
            return t.choice("choice.NoticeKind", kind);
        }

        /** The form that acknowledges it. */
        public String acknowledge() {
            return "/commands/notices/AcknowledgeNotice?notice=" + notice;
        }

        /** The slip to print. */
        public String slip() {
            return "/notices/" + notice.key() + "/slip";
        }
    }

    NoticeBoard(Registers registers) {
        this.registers = registers;
    }

    /** Not acknowledged yet, newest first. */
    List<Told> unread(RecordId employee) {
        return notices(Map.of("employee", employee.value(), "acknowledged_at.empty", "true"));
    }

    /** Acknowledged, newest first. */
    List<Told> seen(RecordId employee) {
        return notices(Map.of("employee", employee.value(), "acknowledged_at.empty", "false"));
    }

    /** The notice, if there is one. */
    @Nullable
    Told notice(RecordId id) {
        List<Told> found = notices(Map.of("notice", id.value()));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Which calendar address of the employee works; 0 where there never was one. */
    int calendarNumber(RecordId employee) {
        return registers
                .model("notices")
                .map(model ->
                        registers
                                .rows(model, table(model, "calendar_address"), Map.of("employee", employee.value()))
                                .stream()
                                .findFirst()
                                .map(row -> row.get("number") instanceof Number n ? n.intValue() : 0)
                                .orElse(0))
                .orElse(0);
    }

    private List<Told> notices(Map<String, String> filters) {
        return registers
                .model("notices")
                .map(model -> registers.newest(model, filters, MOST))
                .orElse(List.of())
                .stream()
                .map(NoticeBoard::told)
                .toList();
    }

    private static Table table(Model model, String name) {
        return model.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Told told(Map<String, @Nullable Object> row) {
        return new Told(
                new RecordId(text(row, "notice")),
                new RecordId(text(row, "employee")),
                text(row, "kind"),
                text(row, "about"),
                row.get("due_on") instanceof LocalDate due ? due : null,
                Boolean.TRUE.equals(row.get("escalated")),
                row.get("given_at") instanceof Instant at ? at : Instant.EPOCH,
                row.get("acknowledged_at") instanceof Instant at ? at : null);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
