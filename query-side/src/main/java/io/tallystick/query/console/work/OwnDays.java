package io.tallystick.query.console.work;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Deadlines;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of a person: what the posts held have to do by a day, and the files the person has out. */
public final class OwnDays {
    private final WorkLists work;
    private final Registers registers;
    private final Records records;
    private final Frames frames;

    /**
     * Something with a day.
     *
     * @param command what does it; null for a file to bring back
     */
    public record Day(LocalDate on, @Nullable String command, String record, String href, long daysLate) {
        public boolean late() {
            return daysLate > 0;
        }

        /** What is to be done, in the reader's language. */
        public String what(Texts t) {
            return command == null ? t.of("calendar.return") : t.command(command);
        }
    }

    public OwnDays(WorkLists work, Registers registers, Records records, Frames frames) {
        this.work = work;
        this.registers = registers;
        this.records = records;
        this.frames = frames;
    }

    /** In the order of their days. */
    public List<Day> of(Person person, Show show) {
        Deadlines deadlines = new Deadlines(records.rules(), frames.zone(), frames.today());
        WorkLists.Work own = work.of(person, records.house(), deadlines);
        List<Day> days = new ArrayList<>();
        for (List<WorkLists.Task> tasks : List.of(own.late(), own.toDo())) {
            for (WorkLists.Task task : tasks) {
                if (task.due() != null) {
                    days.add(new Day(task.due(), task.command(), task.record(), task.href(show), task.daysLate()));
                }
            }
        }
        RecordId self = person.employee();
        if (self != null) {
            registers.model("files-out").ifPresent(model -> {
                for (Map<String, @Nullable Object> row :
                        registers.rows(model, model.mainTable(), Map.of("employee", self.value()))) {
                    if (row.get("due_on") instanceof LocalDate due) {
                        String loan = String.valueOf(row.get("loan"));
                        days.add(new Day(due, null, loan, show.link(loan), deadlines.daysLate(due)));
                    }
                }
            });
        }
        days.sort(Comparator.comparing(Day::on).thenComparing(Day::record));
        return days;
    }
}
