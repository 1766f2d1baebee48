package io.tallystick.command.shifts;

import static io.tallystick.command.shifts.Department.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.command.rulebook.DraftServiceScorecard;
import io.tallystick.command.rulebook.PromulgateStandard;
import io.tallystick.command.rulebook.ReviewStandard;
import io.tallystick.command.rulebook.Scorecards;
import io.tallystick.command.shifts.ScoreEvaluation.Points;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.StandardContent.ScoreCriterion;
import io.tallystick.events.shifts.AgentEvent.EvaluationScored;
import io.tallystick.events.shifts.CriterionScore;
import io.tallystick.events.shifts.HandoverHead;
import io.tallystick.events.shifts.ProblemEvent.ImprovementNoted;
import io.tallystick.events.shifts.ProblemEvent.ProblemCarriedOver;
import io.tallystick.events.shifts.ProblemEvent.ProblemNoted;
import io.tallystick.events.shifts.ShiftEvent.DutyLogEntryMade;
import io.tallystick.events.shifts.ShiftEvent.ShiftClosed;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorecards and evaluations (V-41), problems cleared on the day (V-42), and what stays out of the texts of duty (V-45). */
class ServiceQualityTest {
    private static final LocalDate DATE = LocalDate.of(2026, 4, 7);
    private static final RecordId DAY = RosteredShift.shiftOf(UNIT, DATE, "D");
    private static final RecordId NIGHT = RosteredShift.shiftOf(UNIT, DATE, "N");
    private static final List<String> SIX = List.of("POLITE", "WARM", "BRIEF", "CLEAR", "PATIENT", "THOROUGH");

    private final Department department = new Department();
    private final Scenario house = department.house();

    ServiceQualityTest() {
        department.published();
        house.employ("drafter", UNIT, Scope.HOUSE, Post.RULE_DRAFTER);
        house.employ("issuer", UNIT, Scope.HOUSE, Post.RULE_ISSUER);
    }

    @Rule("V-41")
    void a_scorecard_without_one_of_the_six_is_refused() {
        draft(SIX.subList(0, 5));
        house.refusedBy("V-41");
    }

    @Test
    void with_the_six_and_more_it_is_drafted() {
        List<String> more = new ArrayList<>(SIX);
        more.add("GRASP_OF_NEEDS");
        draft(more);
        house.accepted();
    }

    @Rule("V-41")
    void every_criterion_of_the_scorecard_has_points() {
        inForce();
        evaluate("ban", "an", SIX.subList(1, 6), 5);
        house.refusedBy("V-41");
    }

    @Test
    void an_evaluation_says_by_which_scorecard_and_its_points_are_personal() {
        inForce();
        evaluate("ban", "an", SIX, 5);
        house.accepted();
        EvaluationScored scored = house.events(EvaluationScored.class).getFirst();
        assertThat(scored.scorecard()).isEqualTo(1);
        assertThat(scored.scores()).extracting(CriterionScore::criterion).containsExactlyElementsOf(SIX);
        assertThat(scored.scores())
                .allSatisfy(score -> assertThat(score.points().subject()).isEqualTo(house.person("an")));
    }

    @Test
    void points_have_limits_and_nobody_evaluates_oneself() {
        inForce();
        evaluate("ban", "an", SIX, 6);
        assertThat(house.refused().reason()).isEqualTo("refused.pointsOfCriterion");
        house.at("2026-03-02T10:00:00Z");
        evaluate("ban", "an", SIX, -1);
        assertThat(house.refused().reason()).isEqualTo("refused.pointsOfCriterion");
        evaluate("ban", "an", SIX, 0);
        house.accepted();
        evaluate("ban", "ban", SIX, 5);
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Test
    void without_a_scorecard_nobody_is_evaluated() {
        evaluate("ban", "an", SIX, 5);
        assertThat(house.refused().reason()).isEqualTo("refused.noScorecard");
    }

    @Rule("V-42")
    void the_last_shift_of_the_day_is_not_closed_over_a_problem_without_a_reason() {
        problem("2026-04-07T15:00:00Z");
        closeNight();
        house.refusedBy("V-42");
    }

    @Test
    void with_a_reason_it_is_closed_and_the_problem_stays_open() {
        problem("2026-04-07T15:00:00Z");
        nightWorked();
        house.as("li")
                .command(new CarryProblemOver(OpenProblems.of(UNIT), 1, NIGHT, "the line works again tomorrow"))
                .accepted();
        assertThat(house.events(ProblemCarriedOver.class).getFirst().date()).isEqualTo(DATE);
        house.command(new CloseShift(NIGHT)).accepted();
        assertThat(house.events(ShiftClosed.class)).hasSize(1);
    }

    @Test
    void solved_on_the_day_there_is_nothing_to_say() {
        problem("2026-04-07T15:00:00Z");
        nightWorked();
        house.as("li")
                .command(new SolveProblem(OpenProblems.of(UNIT), 1, "cable"))
                .accepted();
        house.command(new CloseShift(NIGHT)).accepted();
    }

    @Test
    void what_is_noted_after_the_day_was_over_belongs_to_the_next() {
        problem("2026-04-08T00:00:00Z");
        closeNight();
        house.accepted();
    }

    @Test
    void a_reason_of_the_day_before_does_not_hold_for_this_day() {
        problem("2026-04-06T10:00:00Z");
        RecordId before = RosteredShift.shiftOf(UNIT, DATE.minusDays(1), "N");
        house.at("2026-04-06T15:50:00Z")
                .as("li")
                .command(new SignOn(UNIT, DATE.minusDays(1), "N", house.person("li")))
                .accepted();
        house.command(new CarryProblemOver(OpenProblems.of(UNIT), 1, before, "spare part ordered"))
                .accepted();
        closeNight();
        assertThat(house.refused().reason()).isEqualTo("refused.notCarriedOver");
    }

    @Test
    void a_shift_another_of_the_same_day_follows_is_closed_over_an_open_problem() {
        problem("2026-04-07T10:00:00Z");
        house.at("2026-04-07T07:45:00Z");
        worked(DAY, "D", "ban", "2026-04-07T10:00:00Z");
        house.at("2026-04-07T16:10:00Z").as("ban").command(new CloseShift(DAY));
        assertThat(house.refused().reason()).isEqualTo("refused.notHandedOver");
    }

    @Rule(value = "V-42", enforced = false)
    void what_is_done_better_is_noted() {
        house.at("2026-04-07T10:00:00Z")
                .as("an")
                .command(new NoteImprovement(UNIT, "Tariffs are told by the card"))
                .accepted();
        assertThat(house.events(ImprovementNoted.class).getFirst().number()).isEqualTo(1);
        assertThat(house.provenance().rules()).extracting(rule -> rule.rule()).contains("V-42");
    }

    @Rule("V-45")
    void a_handover_does_not_name_a_subscriber_by_the_number() {
        worked(DAY, "D", "ban", "2026-04-07T10:00:00Z");
        house.at("2026-04-07T15:50:00Z")
                .as("ban")
                .command(new OpenHandover(DAY))
                .accepted();
        house.command(new FillHandoverHead(
                ShiftHandover.of(DAY), HandoverHead.SUGGESTIONS_COMPLAINTS, "Mr. Li, 13800138000, complains"));
        house.refusedBy("V-45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 13800138000",
                "call 138-0013-8000 back",
                "機主 １３８００１３８０００",
                "ID 11010119900307123X",
                "card 6222 0200 1234 5678 900",
                "write to li.wei@example.com",
                "12345678901"
            })
    void numbers_of_subscribers_papers_and_cards_do_not_get_into_a_problem(String text) {
        house.at("2026-04-07T10:00:00Z").as("an").command(new NoteProblem(UNIT, text));
        assertThat(house.refused().reason()).isEqualTo("refused.subscriberData");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "Line 3 drops calls since 2026-04-07 10:15",
                "Order 4500012345 waits; customer/2026-12 was told",
                "10 20 30 40 50 60"
            })
    void dates_orders_and_records_do(String text) {
        house.at("2026-04-07T10:00:00Z")
                .as("an")
                .command(new NoteProblem(UNIT, text))
                .accepted();
        assertThat(house.events(ProblemNoted.class).getFirst().text()).isEqualTo(text);
    }

    @Rule("V-45")
    void the_duty_log_is_written_all_the_same_without_the_number_and_the_breach_beside_it() {
        worked(DAY, "D", "ban", "2026-04-07T10:00:00Z");
        house.command(new WriteDutyLog(DAY, "Outage told to 13800138000."));
        house.breached("V-45");
        assertThat(house.events(DutyLogEntryMade.class).getFirst().text()).isEqualTo("Outage told to ••••00.");
    }

    private void draft(List<String> codes) {
        house.as("drafter")
                .command(new DraftServiceScorecard(
                        "Order 7",
                        "first scorecard",
                        codes.stream()
                                .map(code -> new ScoreCriterion(code, code, 5))
                                .toList()));
    }

    private void inForce() {
        draft(SIX);
        house.accepted();
        house.as("issuer")
                .command(new ReviewStandard(Scorecards.STANDARD, 1, "good"))
                .accepted();
        house.command(new PromulgateStandard(Scorecards.STANDARD, 1, LocalDate.of(2026, 3, 2)))
                .accepted();
    }

    private void evaluate(String by, String whom, List<String> codes, int points) {
        house.as(by)
                .command(new ScoreEvaluation(
                        house.person(whom),
                        null,
                        codes.stream().map(code -> new Points(code, points)).toList(),
                        "good voice"));
    }

    private void problem(String at) {
        house.at(at)
                .as("an")
                .command(new NoteProblem(UNIT, "Line 3 drops calls"))
                .accepted();
    }

    private void closeNight() {
        nightWorked();
        house.command(new CloseShift(NIGHT));
    }

    /** Somebody led the night, wrote its log, and the shift is over; nobody follows it. */
    private void nightWorked() {
        worked(NIGHT, "N", "li", "2026-04-07T23:50:00Z");
        house.at("2026-04-08T00:10:00Z").as("li");
    }

    private void worked(RecordId shift, String pattern, String leader, String at) {
        house.at(at).as(leader).command(new SignOn(UNIT, DATE, pattern, house.person(leader)));
        Stream.of(new WriteDutyLog(shift, "Quiet."), new SignDutyLog(shift))
                .forEach(command -> house.command(command).accepted());
    }
}
