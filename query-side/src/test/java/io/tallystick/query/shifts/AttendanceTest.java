package io.tallystick.query.shifts;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.AgentEvent.EvaluationScored;
import io.tallystick.events.shifts.CriterionScore;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.ProblemEvent.ImprovementNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemCarriedOver;
import io.tallystick.events.shifts.ProblemEvent.ProblemNoted;
import io.tallystick.events.shifts.ShiftEvent.OvertimeBooked;
import io.tallystick.events.shifts.ShiftEvent.PostLeft;
import io.tallystick.events.shifts.ShiftEvent.PostResumed;
import io.tallystick.events.shifts.ShiftEvent.ShiftOpened;
import io.tallystick.events.shifts.ShiftEvent.SignedOff;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverOpened;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSectionFilled;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedIn;
import io.tallystick.events.shifts.ShiftHandoverEvent.HandoverSignedOut;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final RecordId SHIFT = RecordId.of("shift", "Z109-KFZ-2026-04-07-D");
    private static final RecordId UNIT = RecordId.of("org", "Z109-KFZ");
    private static final RecordId AN = RecordId.of("employee", "E0005");
    private static final RecordId LI = RecordId.of("employee", "E0004");
    private static final Signature LEADER = new Signature(LI, Post.SHIFT_LEADER, null);

    @Test
    void noSignOnTakesThePlaceOfAnother() {
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new Attendance());
            ledger.log()
                    .append(
                            SHIFT,
                            by("shifts.SignOn"),
                            new ShiftOpened(
                                    SHIFT,
                                    UNIT,
                                    LocalDate.of(2026, 4, 7),
                                    "D",
                                    at("08:00"),
                                    at("16:00"),
                                    false,
                                    LI,
                                    RecordId.of("roster", "Z109-KFZ-2026-04")),
                            new SignedOn(SHIFT, AN, 1, at("07:50"), true, LEADER));
            ledger.log()
                    .append(
                            SHIFT,
                            by("shifts.RecordPostLeft"),
                            new PostLeft(SHIFT, AN, at("10:00"), false, LEADER),
                            new PostResumed(SHIFT, AN, at("10:05"), LEADER),
                            new SignedOff(SHIFT, AN, at("11:00"), null, null, null, LEADER),
                            new SignedOn(SHIFT, AN, 2, at("12:00"), true, LEADER),
                            new SignedOff(SHIFT, AN, at("16:30"), null, new Protected<>(AN, "UNWELL"), null, LEADER),
                            new OvertimeBooked(SHIFT, AN, 30));
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(ledger.rows(
                            model,
                            "select number, signed_on_at::text as a, overtime_minutes from sign_on where signed_off_at is not null"
                                    + " order by number"))
                    .extracting(row -> row.get("number") + " " + row.get("overtime_minutes"))
                    .containsExactly("1 null", "2 30");
            assertThat(ledger.rows(model, "select approved, back_at is not null as back from off_post"))
                    .containsExactly(Map.of("approved", "false", "back", "true"));
            assertThat(ledger.rows(model, "select signed_on from shift")).containsExactly(Map.of("signed_on", 1));
        }
    }

    @Test
    void aHandoverHasItsHeadsAndBothSignatures() {
        RecordId handover = RecordId.of("shift-handover", SHIFT.key());
        RecordId problems = RecordId.of("problems", UNIT.key());
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new ShiftHandovers());
            ledger.log()
                    .append(problems, by("shifts.NoteProblem"), new ProblemNoted(problems, UNIT, 1, "Line 3", LEADER));
            ledger.log()
                    .append(
                            handover,
                            by("shifts.OpenHandover"),
                            new HandoverOpened(handover, SHIFT, UNIT, List.of(), List.of(), LEADER),
                            new HandoverSectionFilled(handover, HandoverHead.BUSINESS, "tariff", LEADER),
                            new HandoverSignedOut(handover, LEADER),
                            new HandoverSignedIn(handover, SHIFT, new Signature(AN, Post.AGENT, null)));
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(
                            ledger.rows(
                                    model,
                                    "select signed_out_by, signed_in_by from handover where signed_out_at is not null and signed_in_at is not null"))
                    .containsExactly(Map.of("signed_out_by", LI.value(), "signed_in_by", AN.value()));
            assertThat(ledger.rows(model, "select head, told from section"))
                    .containsExactly(Map.of("head", "BUSINESS", "told", "tariff"));
            assertThat(ledger.rows(model, "select problem from problem where solved_at is null"))
                    .containsExactly(Map.of("problem", "Line 3"));
        }
    }

    @Test
    void whyAProblemStayedOpenAndWhatWasGivenForEachCriterion() throws SQLException {
        RecordId problems = RecordId.of("problems", UNIT.key());
        RecordId agent = RecordId.of("agent", AN.key());
        try (QueryFixture ledger = new QueryFixture()) {
            Model carried = Model.of(new ShiftHandovers());
            Model agents = Model.of(new Agents());
            ledger.log()
                    .append(
                            problems,
                            by("shifts.CarryProblemOver"),
                            new ProblemNoted(problems, UNIT, 1, "Line 3", LEADER),
                            new ProblemCarriedOver(
                                    problems, 1, SHIFT, LocalDate.of(2026, 4, 7), "part ordered", LEADER),
                            new ProblemCarriedOver(problems, 1, SHIFT, LocalDate.of(2026, 4, 8), "part late", LEADER),
                            new ImprovementNoted(problems, UNIT, 1, LocalDate.of(2026, 4, 8), "spare line", LEADER));
            ledger.log()
                    .append(
                            agent,
                            by("shifts.ScoreEvaluation"),
                            new EvaluationScored(
                                    agent,
                                    AN,
                                    1,
                                    2,
                                    LocalDate.of(2026, 4, 7),
                                    List.of(
                                            new CriterionScore("POLITE", 5, new Protected<>(AN, "4")),
                                            new CriterionScore("WARM", 5, new Protected<>(AN, "5"))),
                                    null,
                                    LEADER));
            Projections projections = ledger.start(carried, agents);
            ledger.settle(projections);

            assertThat(ledger.rows(carried, "select carried_over, carried_because from problem"))
                    .containsExactly(Map.of("carried_over", 2, "carried_because", "part late"));
            assertThat(ledger.rows(carried, "select shift_date::text as day from carry_over order by 1"))
                    .extracting(row -> row.get("day"))
                    .containsExactly("2026-04-07", "2026-04-08");
            LocalDate noted = LocalDate.parse(String.valueOf(
                    ledger.rows(carried, "select (noted_at at time zone 'UTC')::date::text as day from problem")
                            .getFirst()
                            .get("day")));
            assertThat(new ClearanceBook(projections).days(UNIT.value(), YearMonth.from(noted), ZoneOffset.UTC))
                    .extracting(day -> day.day() + " " + day.noted() + " " + day.percent() + " % " + day.carried())
                    .containsExactly(noted + " 1 0 % 1");
            assertThat(ledger.rows(carried, "select improvement from improvement"))
                    .containsExactly(Map.of("improvement", "spare line"));
            assertThat(ledger.rows(agents, "select criterion, points from evaluation order by 1"))
                    .extracting(row -> row.get("criterion") + " " + row.get("points"))
                    .containsExactly("POLITE employee/E0005 4", "WARM employee/E0005 5");
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-04-07T" + time + ":00Z");
    }
}
