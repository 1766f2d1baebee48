package io.tallystick.command.shifts.swap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.shifts.AssessSkill;
import io.tallystick.command.shifts.ChangeRoster;
import io.tallystick.command.shifts.Department;
import io.tallystick.command.shifts.PublishRoster;
import io.tallystick.command.shifts.RosterChanges;
import io.tallystick.command.shifts.RosterLine;
import io.tallystick.command.shifts.RosterMonth;
import io.tallystick.command.shifts.SetJobType;
import io.tallystick.command.shifts.SignOn;
import io.tallystick.command.shifts.leave.ApproveLeave;
import io.tallystick.command.shifts.leave.RequestLeave;
import io.tallystick.command.shifts.leave.SettleAttendance;
import io.tallystick.command.shifts.penalties.PenaliseFault;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveKind;
import io.tallystick.events.shifts.PenaltyEvent.PenaltyImposed;
import io.tallystick.events.shifts.PenaltyMeasure;
import io.tallystick.events.shifts.RosterChange;
import io.tallystick.events.shifts.RosterEvent.AttendanceSettled;
import io.tallystick.events.shifts.RosterEvent.RosterChanged;
import io.tallystick.events.shifts.ShiftEvent.SignedOn;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.events.shifts.SwapEvent.FaultApportioned;
import io.tallystick.events.shifts.SwapEvent.SwapApprovedByLeader;
import io.tallystick.events.shifts.SwapEvent.SwapRegistered;
import io.tallystick.events.shifts.SwapEvent.SwapRevalidated;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapCounted;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapUncounted;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In April {@code ban} leads the days up to the 12th and {@code li} those after, {@code dong} the nights. */
class SwapRulesTest {
    private final Department department = new Department();
    private final Scenario house = department.house();

    @BeforeEach
    void rostered() {
        rostered(LocalTime.of(0, 1));
    }

    private void rostered(LocalTime nightEnds) {
        department.working(
                new ShiftPattern("D", "Day", LocalTime.of(8, 0), LocalTime.of(16, 0), false, false, true, 1),
                new ShiftPattern("N", "Night", LocalTime.of(16, 30), nightEnds, false, true, true, 1));
        RecordId roster = department.drafted(
                line("ban", "D*", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                line("li", "D*", 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
                department.always("dong", "N*"),
                line("an", Map.of(5, "D", 7, "D", 11, "D", 15, "D", 19, "D", 23, "D", 28, "N")),
                line("bo", "D", 9, 13, 17, 21, 25, 29),
                line("cai", "D", 10),
                line("di", "D", 14));
        house.as("dong").command(new PublishRoster(roster)).accepted();
        works("an", "CALLS", 5);
        works("bo", "CALLS", 6);
        works("cai", "MAIL", 5);
        works("di", "CALLS", 7);
        works("ban", "CALLS", 5);
    }

    @Test
    void a_swap_both_people_and_both_leaders_agree_to_is_registered_counted_and_in_the_roster() {
        RecordId swap = accepted("an", 7, "bo", 13);
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        assertThat(house.events(SwapRegistered.class)).isEmpty();
        assertThat(house.events(SwapApprovedByLeader.class).getFirst().coverSnapshot())
                .extracting(c -> c.date() + " " + c.people() + "/" + c.least())
                .containsExactly("2026-04-07 2/1", "2026-04-13 2/1");
        house.as("li").command(new ApproveSwap(swap)).accepted();
        assertThat(house.events(SwapCounted.class))
                .extracting(SwapCounted::employee)
                .containsExactlyInAnyOrder(house.person("an"), house.person("bo"));
        assertThat(house.events(RosterChanged.class).getFirst().changes())
                .containsExactly(
                        new RosterChange(house.person("an"), april(7), "D", "-"),
                        new RosterChange(house.person("bo"), april(7), "-", "D"),
                        new RosterChange(house.person("bo"), april(13), "D", "-"),
                        new RosterChange(house.person("an"), april(13), "-", "D"));
    }

    @Rule("V-106")
    void a_leader_of_neither_shift_does_not_approve() {
        RecordId swap = accepted("an", 7, "bo", 9);
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        house.as("li").command(new ApproveSwap(swap));
        house.refusedBy("V-106");
    }

    @Test
    void where_one_leads_both_shifts_the_director_approves_as_well() {
        RecordId swap = accepted("an", 7, "bo", 9);
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        house.as("dong").command(new ApproveSwap(swap)).accepted();
        assertThat(house.events(SwapRegistered.class)).hasSize(1);
    }

    @Rule("VI-14")
    void one_leader_does_not_approve_twice() {
        RecordId swap = accepted("an", 7, "bo", 9);
        house.as("dong").command(new ApproveSwap(swap)).accepted();
        house.command(new ApproveSwap(swap));
        house.refusedBy("VI-14");
    }

    @Rule("V-106")
    void only_the_person_asked_agrees() {
        ask("an", 7, "bo", 13);
        RecordId swap = house.accepted().record();
        house.as("di").command(new AcceptSwap(swap));
        house.refusedBy("V-106");
    }

    @Rule("V-107")
    void without_a_shift_in_return_there_is_no_swap_and_the_refusal_names_some() {
        ask("an", 7, "bo", 14);
        assertThat(house.refusedBy("V-107").facts().get("allowed"))
                .startsWith(house.person("bo").key() + " 2026-04-09");
    }

    @Test
    void two_people_of_one_shift_have_nothing_to_swap() {
        ask("ban", 8, "bo", 9);
        house.refused();
        ask("ban", 9, "bo", 9);
        assertThat(house.refused().reason()).isEqualTo("refused.swapIncomplete");
    }

    @Test
    void a_swap_a_refusal_names_is_allowed() {
        ask("an", 7, "cai", 10);
        String named = house.refused().facts().getOrDefault("allowed", "").split(";", -1)[0];
        assertThat(named).startsWith(house.person("bo").key());
        ask("an", 7, "bo", LocalDate.parse(named.split(" ", -1)[1]).getDayOfMonth());
        house.accepted();
    }

    private void nothingAllowed(String why) {
        assertThat(house.refused().facts()).containsEntry("allowed", "").containsEntry("swaps", why);
        assertThat(house.refused().remedies()).isEmpty();
    }

    @Test
    void where_swaps_are_allowed_the_refusal_tells_them() {
        ask("an", 7, "bo", 14);
        Map<String, String> facts = house.refused().facts();
        assertThat(facts.get("swaps")).isNotBlank().isEqualTo(facts.get("allowed"));
        assertThat(house.refused().remedies()).hasSize(1);
    }

    @Test
    void without_a_shift_to_come_none_is_allowed_and_the_refusal_says_so() {
        ask("an", 6, "bo", 13);
        nothingAllowed("refused.noSwapShift");
    }

    @Test
    void who_has_none_left_is_told_that_none_is_allowed() {
        department.parameter("V-108", "swapsPerMonth", "0");
        ask("an", 7, "bo", 13);
        nothingAllowed("refused.noSwapQuota");
    }

    @Test
    void no_swap_of_a_holiday_is_allowed() {
        ask("an", 5, "bo", 13);
        nothingAllowed("refused.noSwapHoliday");
    }

    @Test
    void where_each_breaks_a_rule_of_its_own_that_is_said() {
        ask("cai", 10, "bo", 13);
        nothingAllowed("refused.noSwapWork");
        department.parameter("V-115", "leastCover", "3");
        ask("ban", 8, "bo", 13);
        nothingAllowed("refused.noSwapCover");
    }

    @Rule("V-117")
    void no_swap_on_a_holiday() {
        ask("an", 5, "bo", 13);
        house.refusedBy("V-117");
    }

    @Rule("V-111")
    void another_kind_of_work_is_not_swapped() {
        ask("an", 7, "cai", 10);
        house.refusedBy("V-111");
    }

    @Rule("V-111")
    void two_levels_of_skill_apart_is_too_far() {
        ask("an", 7, "di", 14);
        house.refusedBy("V-111");
    }

    @Rule("V-110")
    void rest_of_a_minute_less_than_asked_is_back_to_back() {
        ask("an", 23, "bo", 29);
        house.refusedBy("V-110");
    }

    @Test
    void eight_hours_to_the_minute_are_rest_enough() {
        SwapRulesTest other = new SwapRulesTest();
        other.rostered(LocalTime.MIDNIGHT);
        other.ask("an", 23, "bo", 29);
        other.house.accepted();
    }

    @Test
    void one_level_of_skill_apart_is_comparable() {
        ask("an", 7, "bo", 13);
        house.accepted();
    }

    @Rule("V-105")
    void who_swaps_says_why() {
        house.as("an").command(new RequestSwap(april(7), house.person("bo"), april(13), null));
        house.refusedBy("V-105");
    }

    @Rule("V-115")
    void cover_of_one_less_than_asked_keeps_a_shift_from_being_swapped() {
        department.parameter("V-115", "leastCover", "3");
        ask("an", 7, "bo", 13);
        house.refusedBy("V-115");
    }

    @Test
    void just_the_cover_asked_for_does_not() {
        department.parameter("V-115", "leastCover", "2");
        ask("an", 7, "bo", 13);
        house.accepted();
    }

    @Rule("VI-7")
    void the_shift_in_return_is_no_second_swap() {
        registered("an", 7, "bo", 13, "ban", "li");
        ask("an", 23, "bo", 17);
        house.accepted();
    }

    @Test
    void by_the_other_reading_the_shift_in_return_counts_and_uncounts_with_its_swap() {
        department.parameter("V-108", "returnLegCounts", "true");
        RecordId swap = accepted("an", 7, "bo", 13);
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        house.as("li").command(new ApproveSwap(swap)).accepted();
        assertThat(house.events(SwapCounted.class)).hasSize(4);
        ask("an", 23, "bo", 17);
        house.refusedBy("V-108");
        house.as("ban").command(new CancelSwap(swap, "no longer needed")).accepted();
        assertThat(house.events(SwapUncounted.class)).hasSize(4);
        ask("an", 23, "bo", 17);
        house.accepted();
    }

    @Test
    void a_swap_registered_after_somebody_came_wipes_no_sign_on() {
        RecordId swap = accepted("an", 7, "bo", 13);
        house.at("2026-04-07T07:00:00Z");
        signOn("an");
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        house.as("li").command(new ApproveSwap(swap)).accepted();
        house.at("2026-04-07T07:45:00Z");
        signOn("bo");
        assertThat(house.log())
                .filteredOn(SignedOn.class::isInstance)
                .extracting(e -> ((SignedOn) e).employee())
                .containsExactly(house.person("an"), house.person("bo"));
        house.at("2026-04-07T16:00:00Z")
                .byTheLedger(new SettleAttendance(RosterMonth.of(Department.UNIT, Department.APRIL), april(7), "D"))
                .accepted();
        assertThat(house.events(AttendanceSettled.class).getFirst().absent()).containsExactly(house.person("ban"));
    }

    private void signOn(String who) {
        house.as(who)
                .command(new SignOn(Department.UNIT, april(7), "D", house.person(who)))
                .accepted();
    }

    @Rule("V-109")
    void no_swap_beside_a_swap() {
        registered("an", 7, "bo", 13, "ban", "li");
        ask("an", 15, "bo", 21);
        house.refusedBy("V-109");
    }

    @Rule("V-108")
    void no_third_swap_in_a_month() {
        registered("an", 7, "bo", 13, "ban", "li");
        registered("an", 23, "bo", 17, "zhong", "li");
        ask("an", 28, "bo", 29);
        house.refusedBy("V-108");
    }

    @Test
    void two_approvals_at_once_do_not_give_a_third_swap() throws Exception {
        registered("an", 7, "bo", 13, "ban", "li");
        RecordId second = accepted("an", 23, "bo", 17);
        RecordId third = accepted("an", 28, "bo", 29);
        house.as("zhong").command(new ApproveSwap(second)).accepted();
        house.as("dong").command(new ApproveSwap(third)).accepted();
        List<Answer> answers = house.as("li").atOnce(List.of(new ApproveSwap(second), new ApproveSwap(third)));
        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        assertThat(house.log())
                .filteredOn(e -> e instanceof SwapCounted c && c.employee().equals(house.person("an")))
                .hasSize(2);
    }

    @Test
    void a_cancelled_swap_does_not_count_and_the_roster_is_put_back() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.as("ban").command(new CancelSwap(swap, "no longer needed")).accepted();
        assertThat(house.events(SwapUncounted.class)).hasSize(2);
        assertThat(house.events(RosterChanged.class).getFirst().changes())
                .contains(new RosterChange(house.person("an"), april(7), "-", "D"));
        ask("an", 7, "bo", 13);
        house.accepted();
    }

    @Rule("V-114")
    void who_is_on_leave_does_not_swap() {
        leave("bo", 13, null);
        ask("an", 7, "bo", 13);
        house.refusedBy("V-114");
    }

    @Rule("V-114")
    void there_is_no_leave_from_a_swapped_shift() {
        registered("an", 7, "bo", 13, "ban", "li");
        house.as("an").command(request("an", 13, LeaveKind.PERSONAL_ORDINARY, null));
        house.refusedBy("V-114");
    }

    @Rule("V-115")
    void who_cannot_lead_does_not_take_a_leaders_shift() {
        ask("ban", 8, "bo", 13);
        house.refusedBy("V-115");
    }

    @Rule("V-112")
    void a_briefing_signed_when_the_first_shift_has_begun_is_late() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.at("2026-04-07T08:00:00Z").as("an").command(new SignSwapBriefing(swap));
        house.breached("V-112");
    }

    @Test
    void a_second_before_is_in_time() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.at("2026-04-07T07:59:59Z")
                .as("bo")
                .command(new SignSwapBriefing(swap))
                .accepted();
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void a_swap_that_holds_on_the_day_takes_effect() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.at("2026-04-07T00:01:00Z")
                .byTheLedger(new RevalidateSwap(swap, april(7)))
                .accepted();
        assertThat(house.events(SwapRevalidated.class).getFirst().holds()).isTrue();
    }

    @Rule("V-116")
    void a_swap_that_no_longer_holds_on_the_day_is_put_back() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.as("bo").command(request("bo", 7, LeaveKind.SICK, true)).accepted();
        RecordId leave = house.record();
        house.as("ban").command(new ApproveLeave(leave)).accepted();
        house.as("dong").command(new ApproveLeave(leave)).accepted();
        house.at("2026-04-07T00:01:00Z")
                .byTheLedger(new RevalidateSwap(swap, april(7)))
                .accepted();
        assertThat(house.events(SwapRevalidated.class).getFirst().rule()).isEqualTo("V-114");
        assertThat(house.events(SwapUncounted.class)).hasSize(2);
    }

    @Rule("V-113")
    void shares_of_ninety_nine_per_cent_are_not_all_of_the_fault() {
        RecordId swap = missed();
        house.command(new ApportionFault(swap, 30, 69));
        house.refusedBy("V-113");
    }

    @Test
    void shares_of_a_hundred_per_cent_are() {
        RecordId swap = missed();
        house.command(new ApportionFault(swap, 30, 70)).accepted();
        assertThat(house.events(FaultApportioned.class).getFirst().counterpartPercent())
                .isEqualTo(70);
    }

    @Rule("V-113")
    void nothing_follows_for_who_had_no_fault() {
        RecordId swap = missed();
        house.command(new ApportionFault(swap, 0, 100)).accepted();
        house.as("dong").command(new PenaliseFault(swap, house.person("an"), PenaltyMeasure.TALK, "not told"));
        house.refusedBy("V-113");
    }

    @Test
    void both_sides_are_assessed_by_their_shares() {
        RecordId swap = missed();
        house.command(new ApportionFault(swap, 30, 70)).accepted();
        for (String side : List.of("an", "bo")) {
            house.as("dong")
                    .command(new PenaliseFault(swap, house.person(side), PenaltyMeasure.ASSESSMENT, "not told"))
                    .accepted();
        }
        assertThat(house.log().stream()
                        .filter(PenaltyImposed.class::isInstance)
                        .map(e -> Objects.requireNonNull(((PenaltyImposed) e).share())
                                .sealed()))
                .containsExactly("30", "70");
    }

    private RecordId missed() {
        RecordId swap = registered("an", 7, "bo", 13, "ban", "li");
        house.at("2026-04-07T16:00:00Z").as("ban");
        house.command(new RecordMissedShift(swap, house.person("bo"), april(7))).accepted();
        return swap;
    }

    private RecordId registered(String asker, int day, String other, int back, String... approvers) {
        RecordId swap = accepted(asker, day, other, back);
        for (String approver : approvers) {
            house.as(approver).command(new ApproveSwap(swap)).accepted();
        }
        assertThat(house.events(SwapRegistered.class)).hasSize(1);
        return swap;
    }

    private RecordId accepted(String asker, int day, String other, int back) {
        ask(asker, day, other, back);
        RecordId swap = house.accepted().record();
        house.as(other).command(new AcceptSwap(swap)).accepted();
        return swap;
    }

    private void ask(String asker, int day, String other, int back) {
        house.as(asker).command(new RequestSwap(april(day), house.person(other), april(back), "a wedding"));
    }

    private void leave(String who, int day, @Nullable Boolean emergency) {
        house.as(who)
                .command(request(who, day, LeaveKind.PERSONAL_ORDINARY, emergency))
                .accepted();
    }

    private RequestLeave request(String who, int day, LeaveKind kind, @Nullable Boolean emergency) {
        return new RequestLeave(
                house.person(who), kind, april(day), april(day), null, null, "removal", null, emergency, null, null);
    }

    private void works(String who, String type, int level) {
        house.as("zhong").command(new SetJobType(house.person(who), type)).accepted();
        house.command(new AssessSkill(house.person(who), level, null, null)).accepted();
    }

    private RosterLine line(String person, String mark, int... days) {
        Map<Integer, String> marks = new TreeMap<>();
        for (int day : days) {
            marks.put(day, mark);
        }
        return line(person, marks);
    }

    private RosterLine line(String person, Map<Integer, String> marks) {
        List<String> days = new ArrayList<>(Collections.nCopies(Department.APRIL.lengthOfMonth(), "-"));
        marks.forEach((day, mark) -> days.set(day - 1, mark));
        return new RosterLine(house.person(person), String.join(" ", days), null);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    @Test
    void a_swapped_day_stays_swapped_where_nothing_is_changed_of_it() {
        RecordId swap = accepted("an", 7, "bo", 13);
        house.as("ban").command(new ApproveSwap(swap)).accepted();
        house.as("li").command(new ApproveSwap(swap)).accepted();
        house.as("dong")
                .command(new ChangeRoster(
                        RosterMonth.of(Department.UNIT, Department.APRIL),
                        List.of(new RosterChanges(house.person("an"), april(13), "D")),
                        "as it is"));
        assertThat(house.refused().reason()).isEqualTo("refused.rosterUnchanged");
    }
}
