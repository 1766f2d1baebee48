package io.tallystick.query.shifts;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterEvent.DutyExcused;
import io.tallystick.events.shifts.RosterEvent.DutyRowsDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.RosterEvent.RosterDrafted;
import io.tallystick.events.shifts.RosterEvent.RosterPublished;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final RecordId ROSTER = RecordId.of("roster", "Z109-KFZ-2026-04");
    private static final RecordId UNIT = RecordId.of("org", "Z109-KFZ");
    private static final RecordId AN = RecordId.of("employee", "E0005");
    private static final RecordId BAN = RecordId.of("employee", "E0003");
    private static final Signature DIRECTOR = new Signature(BAN, Post.DEPARTMENT_DIRECTOR, null);
    private static final ShiftPattern SMALL =
            new ShiftPattern("S", "Small hours", LocalTime.of(0, 30), LocalTime.of(7, 30), true, true, true, 2);

    @Test
    void theShiftDateCountsAndTheInstantsFollowFromTheZoneOfTheRoster() throws Exception {
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new Roster());
            ledger.log()
                    .append(
                            ROSTER,
                            by("shifts.DraftRoster"),
                            new RosterDrafted(ROSTER, UNIT, "2026-04", 1, "Asia/Shanghai", List.of(SMALL), DIRECTOR),
                            new DutyRowsDrafted(ROSTER, 1, List.of(new DutyRow(BAN, "S* S*"), new DutyRow(AN, "S S"))));
            ledger.log()
                    .append(
                            ROSTER,
                            by("shifts.PublishRoster"),
                            new RosterPublished(ROSTER, 1, 1, null, null, DIRECTOR));
            ledger.log()
                    .append(
                            ROSTER,
                            by("shifts.ChangeRoster"),
                            new RosterChanged(
                                    ROSTER,
                                    2,
                                    List.of(new RosterChange(AN, LocalDate.of(2026, 4, 2), "S", "-")),
                                    "training",
                                    null,
                                    DIRECTOR),
                            new DutyExcused(ROSTER, AN, LocalDate.of(2026, 4, 1), RecordId.of("leave", "2026-000001")));
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            RosterBook book = new RosterBook(projections);
            assertThat(book.ofUnit(UNIT, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
                    .extracting(duty -> duty.employee() + " " + duty.date() + " " + duty.mark() + " " + duty.starts())
                    .containsExactly(
                            "employee/E0003 2026-04-01 S* 2026-04-01T16:30:00Z",
                            "employee/E0003 2026-04-02 S* 2026-04-02T16:30:00Z",
                            "employee/E0005 2026-04-01 S 2026-04-01T16:30:00Z");
            assertThat(book.at(Instant.parse("2026-04-01T23:29:59Z")))
                    .extracting(RosterBook.DutyOn::employee)
                    .containsExactly(BAN);
            assertThat(book.at(Instant.parse("2026-04-01T23:30:00Z"))).isEmpty();
            assertThat(ledger.rows(model, "select before, after, reason from change"))
                    .containsExactly(java.util.Map.of("before", "S", "after", "-", "reason", "training"));
        }
    }
}
