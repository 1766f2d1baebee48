package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.shifts.DutyRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether lines can stand in a roster at all: known people of the unit, known shifts, a mark for every day. */
final class RosterLines {
    private final YearMonth month;
    private final Scope place;
    private final Set<String> codes;
    private final Decision decision;
    private final List<RowFault> faults = new ArrayList<>();

    RosterLines(YearMonth month, Scope place, Set<String> codes, Decision decision) {
        this.month = month;
        this.place = place;
        this.codes = codes;
        this.decision = decision;
    }

    /** Refuses naming every line that cannot. */
    void require(List<RosterLine> lines) {
        Set<RecordId> before = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            RosterLine line = lines.get(i);
            int row = line.row() == null ? i + 1 : line.row();
            person(row, line.employee());
            if (!before.add(line.employee())) {
                fault(row, "employee", "refused.twiceInRoster", line.employee().value());
            }
            List<String> marks = new DutyRow(line.employee(), line.days()).marks();
            if (marks.size() != month.lengthOfMonth()) {
                faults.add(RowFault.of(
                        row,
                        "days",
                        "refused.marksOfMonth",
                        fact("found", marks.size()),
                        fact("days", month.lengthOfMonth())));
            }
            marks.stream().distinct().forEach(mark -> mark(row, "days", mark));
        }
        decision.requireRows(faults);
    }

    /** Refuses naming every change that cannot. */
    void requireChanges(List<RosterChanges> changes) {
        for (int i = 0; i < changes.size(); i++) {
            RosterChanges change = changes.get(i);
            person(i + 1, change.employee());
            mark(i + 1, "mark", change.mark());
            LocalDate date = change.date();
            if (!YearMonth.from(date).equals(month)) {
                fault(i + 1, "date", "refused.anotherMonth", date.toString());
            }
        }
        decision.requireRows(faults);
    }

    private void person(int row, RecordId employee) {
        boolean known = decision.organisation()
                .employee(employee)
                .filter(e -> !e.departed())
                .isPresent();
        if (!known) {
            fault(row, "employee", "refused.noSuchPersonInRow", employee.value());
        } else if (!decision.organisation()
                .covers(place, decision.organisation().homeOf(employee))) {
            fault(row, "employee", "refused.ofAnotherUnit", employee.value());
        }
    }

    private void mark(int row, String field, String mark) {
        LocalDate any = month.atDay(1);
        DutyRow.duty(any, mark)
                .filter(duty -> !codes.contains(duty.pattern()))
                .ifPresent(duty -> fault(row, field, "refused.noSuchShiftInRow", duty.pattern()));
    }

    private void fault(int row, String field, String reason, String value) {
        faults.add(RowFault.of(row, field, reason, fact("value", value)));
    }
}
