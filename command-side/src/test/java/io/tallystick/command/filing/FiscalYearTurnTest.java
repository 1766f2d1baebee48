package io.tallystick.command.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.DocumentContent;
import io.tallystick.events.filing.FilingObligationEvent.FilingObligationOpened;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The clock of accounting papers: a department that ever opened some owes those of each fiscal year at its turn (I-35). */
class FiscalYearTurnTest {
    private static final LocalDate TURN = LocalDate.of(2027, 1, 1);
    private static final RuleBook RULES = RuleBook.catalogue();

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();
    private final FiscalYearTurn turn = new FiscalYearTurn();
    private final Map<RecordId, LocalDate> dates = new TreeMap<>();

    private final Dates register = new Dates() {
        @Override
        public void set(RecordId record, String part, LocalDate on) {
            dates.put(record, on);
        }

        @Override
        public void setLater(RecordId record, String part, LocalDate on) {
            dates.merge(record, on, (before, now) -> now.isAfter(before) ? now : before);
        }

        @Override
        public void setIfNone(RecordId record, String part, LocalDate on) {
            dates.putIfAbsent(record, on);
        }

        @Override
        public void stepped(RecordId record, String part, int step) {
            throw new AssertionError("a turn has no steps");
        }

        @Override
        public void end(RecordId record, String part) {
            dates.remove(record);
        }

        @Override
        public void endAll(RecordId record) {
            dates.remove(record);
        }
    };

    private void opens(DocumentContent content) {
        house.at("2026-05-04T09:00:00Z")
                .as("feng")
                .command(new OpenCustodyUnit(
                        Archive.DEPARTMENT,
                        null,
                        CustodyUnitKind.ITEM,
                        content,
                        "WS",
                        "SC",
                        2026,
                        new RetentionPeriod("D30"),
                        "Vouchers",
                        null,
                        null,
                        null))
                .accepted();
        turn.follow(house.events(CustodyUnitOpened.class).getFirst(), LocalDate.of(2026, 5, 4), register);
    }

    @Test
    void only_who_keeps_accounting_papers_has_a_turn() {
        opens(DocumentContent.PRODUCTION);
        assertThat(dates).isEmpty();
        opens(DocumentContent.ACCOUNTING);
        assertThat(dates).containsExactly(Map.entry(Archive.DEPARTMENT, TURN));
    }

    @Test
    void what_is_owed_is_opened_on_the_day_and_not_before_and_then_the_next_year_is_waited_for() {
        opens(DocumentContent.ACCOUNTING);
        DueDate due = new DueDate(Archive.DEPARTMENT, "", TURN, 0, 1);
        assertThat(turn.act(due, TURN.minusDays(1), RULES)).isEmpty();
        Act act = turn.act(due, TURN, RULES).orElseThrow();
        assertThat(act.body())
                .isEqualTo(Map.of("units", List.of(Archive.DEPARTMENT), "year", 2026, "accounting", true));

        house.at("2027-01-01T00:05:00Z").byTheLedger(new OpenYearObligations(List.of(Archive.DEPARTMENT), 2026, true));
        FilingObligationOpened opened =
                house.events(FilingObligationOpened.class).getFirst();
        turn.follow(opened, TURN, register);
        assertThat(dates).containsExactly(Map.entry(Archive.DEPARTMENT, TURN.plusYears(1)));
    }

    @Test
    void nothing_is_owed_where_the_rule_is_suspended() {
        DueDate due = new DueDate(Archive.DEPARTMENT, "", TURN, 0, 1);
        assertThat(turn.act(due, TURN, RULES.suspending(List.of("I-35")))).isEmpty();
    }
}
