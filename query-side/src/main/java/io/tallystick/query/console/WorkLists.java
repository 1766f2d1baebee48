package io.tallystick.query.console;

import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sensitivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The work list of a person: the tasks of the posts held, those that are late first. */
final class WorkLists {
    private static final String MODEL = "work-list";

    private final Registers registers;

    /**
     * Something to do.
     *
     * @param command what does it, {@code context.Command}
     * @param late whether its day has passed
     */
    record Task(
            String record,
            String command,
            String title,
            @Nullable String rule,
            String post,
            @Nullable Instant since,
            @Nullable LocalDate due,
            boolean late) {}

    WorkLists(Registers registers) {
        this.registers = registers;
    }

    List<Task> of(Person me, LocalDate today) {
        Model model = registers.model(MODEL).orElse(null);
        if (model == null || me.employee() == null) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        List<String> posts =
                me.posts().stream().map(a -> a.post().name()).distinct().toList();
        for (String post : posts) {
            Ask ask = new Ask(Map.of("post", post), "", "", 1);
            for (Map<String, @Nullable Object> row : registers
                    .page(model, model.mainTable(), ask, sensitivity -> sensitivity != Sensitivity.PERSONAL)
                    .rows()) {
                LocalDate due = row.get("due") instanceof LocalDate day ? day : null;
                tasks.add(new Task(
                        Objects.toString(row.get("record"), ""),
                        Objects.toString(row.get("command"), ""),
                        Objects.toString(row.get("title"), ""),
                        row.get("rule") == null ? null : Objects.toString(row.get("rule")),
                        post,
                        row.get("since") instanceof Instant since ? since : null,
                        due,
                        due != null && due.isBefore(today)));
            }
        }
        tasks.sort(Comparator.comparing((Task t) -> !t.late())
                .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return tasks;
    }
}
