package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.WaitingListEvent.PlaceTaken;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Terms of loans off site. They begin on Monday 2026-03-02 and end after 15 days, on Tuesday 2026-03-17. */
class TermRulesTest {
    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();

    @Test
    void a_loan_ends_after_fifteen_days_and_a_classified_one_after_seven() {
        room.lent(room.file());
        assertThat(house.events(LentOffSite.class).getFirst().dueOn()).isEqualTo("2026-03-17");
        room.lent(room.migrated("秘密"));
        assertThat(house.events(LentOffSite.class).getFirst().dueOn()).isEqualTo("2026-03-09");
    }

    @Test
    void a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() {
        room.archive().parameter("I-4", "offsiteDays", "3");
        room.lent(room.file());
        // 5 March is a holiday of the house's calendar.
        assertThat(house.events(LentOffSite.class).getFirst().dueOn()).isEqualTo("2026-03-06");
    }

    @Rule("I-4")
    void a_day_late_is_a_breach() {
        RecordId loan = room.lent(room.file());
        house.at("2026-03-18T09:00:00Z").as("ru").command(ReadingRoom.intact(loan, 3));
        assertThat(house.breached("I-4").reason()).isEqualTo("refused.returnedLate");
        assertThat(house.events(LoanReturned.class).getFirst().daysLate()).isEqualTo(1);
    }

    @Test
    void the_last_day_is_in_time() {
        RecordId loan = room.lent(room.file());
        house.at("2026-03-17T23:00:00Z")
                .as("ru")
                .command(ReadingRoom.intact(loan, 3))
                .accepted();
        assertThat(house.events(LoanReturned.class).getFirst().daysLate()).isZero();
    }

    @Rule("I-4")
    void a_loan_is_renewed_once() {
        RecordId loan = room.lent(room.file());
        house.command(new RenewLoan(loan)).accepted();
        assertThat(house.events(LoanRenewed.class).getFirst().dueOn()).isEqualTo("2026-04-01");
        house.command(new RenewLoan(loan));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.renewedBefore");
    }

    @Test
    void how_often_a_loan_is_renewed_is_the_house_s_to_say() {
        room.archive().parameter("I-4", "renewals", "2");
        RecordId loan = room.lent(room.file());
        house.command(new RenewLoan(loan)).accepted();
        house.command(new RenewLoan(loan)).accepted();
        house.command(new RenewLoan(loan)).refused();
    }

    @Rule("I-4")
    void a_loan_another_waits_for_is_not_renewed() {
        RecordId unit = room.file();
        RecordId loan = room.lent(unit);
        RecordId asked = asks("han", unit);
        house.as("hu").command(new ApproveLoan(asked, null)).accepted();
        house.as("ru").command(new RenewLoan(loan));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.anotherWaits");
    }

    @Rule("I-4")
    void a_loan_another_asked_for_is_not_renewed_while_the_request_waits_for_approval() {
        RecordId unit = room.file();
        RecordId loan = room.lent(unit);
        RecordId asked = asks("han", unit);
        house.as("ru").command(new RenewLoan(loan));
        assertThat(house.refusedBy("I-4").reason()).isEqualTo("refused.anotherWaits");
        house.as("han").command(new WithdrawRequest(asked, "not needed")).accepted();
        house.at("2026-03-02T09:30:00Z");
        RecordId again = asks("han", unit);
        house.as("ru").command(new RenewLoan(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.anotherWaits");
        house.as("hu").command(new DeclineLoan(again, "copies will do")).accepted();
        house.as("ru").command(new RenewLoan(loan)).accepted();
    }

    @Test
    void who_has_a_file_and_asks_for_it_again_waits_for_himself_only() {
        RecordId unit = room.file();
        RecordId loan = room.lent(unit);
        room.visit(unit);
        asks("feng", unit);
        house.as("ru").command(new RenewLoan(loan)).accepted();
    }

    private RecordId asks(String reader, RecordId unit) {
        return house.as(reader).command(ReadingRoom.reading(unit)).accepted().record();
    }

    @Test
    void who_takes_a_place_while_a_loan_is_being_renewed_is_not_overlooked() {
        RecordId unit = room.file();
        RecordId loan = room.lent(unit);
        house.as("ru")
                .meanwhile(() -> house.fact(
                        "WaitingList",
                        WaitingList.of(unit),
                        new PlaceTaken(WaitingList.of(unit), unit, RecordId.of("loan", "2026-000777"))));
        house.command(new RenewLoan(loan));
        assertThat(house.refused().reason()).isEqualTo("refused.anotherWaits");
    }

    @Test
    void a_recalled_file_is_due_earlier() {
        RecordId loan = room.lent(room.file());
        house.as("ru").command(new RecallLoan(loan, "wanted for an audit")).accepted();
        // Three working days after Monday: 5 March is a holiday.
        assertThat(house.events(LoanRecalled.class).getFirst().dueOn()).isEqualTo("2026-03-06");
        house.command(new RecallLoan(loan, "once more"));
        assertThat(house.refused().reason()).isEqualTo("refused.dueBeforeRecall");
    }

    @Test
    void reminders_are_due_by_working_days_and_each_once() {
        RecordId loan = room.lent(room.file());
        RecordReminder remind = new RecordReminder(loan, "telephone", null);
        house.as("ru");
        noneDue(remind, LocalDate.of(2026, 3, 12));
        sent(remind, LocalDate.of(2026, 3, 13), 1, -2);
        noneDue(remind, LocalDate.of(2026, 3, 16));
        sent(remind, LocalDate.of(2026, 3, 17), 2, 0);
        noneDue(remind, LocalDate.of(2026, 3, 19));
        sent(remind, LocalDate.of(2026, 3, 20), 3, 3);
        noneDue(remind, LocalDate.of(2026, 3, 25));
        sent(remind, LocalDate.of(2026, 3, 26), 4, 7);
        ReminderSent last = sent(remind, LocalDate.of(2026, 3, 27), 5, 8);
        assertThat(last.supervisor()).isTrue();
        noneDue(remind, LocalDate.of(2026, 4, 30));
    }

    @Test
    void beyond_the_published_calendars_no_reminder_is_guessed() {
        room.archive().parameter("I-4", "offsiteDays", "400");
        RecordId loan = room.lent(room.file());
        assertThat(house.events(LentOffSite.class).getFirst().dueOn()).isEqualTo("2027-04-06");
        house.at("2027-04-06T10:00:00Z").command(new RecordReminder(loan, null, null));
        assertThat(house.refused().reason()).isEqualTo("refused.calendarUnknown");
    }

    @Test
    void after_a_renewal_reminders_begin_anew() {
        RecordId loan = room.lent(room.file());
        RecordReminder remind = new RecordReminder(loan, null, null);
        sent(remind, LocalDate.of(2026, 3, 17), 2, 0);
        house.command(new RenewLoan(loan)).accepted();
        noneDue(remind, LocalDate.of(2026, 3, 17));
        sent(remind, LocalDate.of(2026, 3, 30), 1, -2);
    }

    private void noneDue(RecordReminder remind, LocalDate day) {
        house.at(day + "T10:00:00Z").command(remind);
        assertThat(house.refused().reason()).as("on %s", day).isEqualTo("refused.noReminderDue");
    }

    private ReminderSent sent(RecordReminder remind, LocalDate day, int step, int workingDays) {
        house.at(day + "T10:00:00Z").command(remind).accepted();
        ReminderSent sent = house.events(ReminderSent.class).getFirst();
        assertThat(sent.step()).isEqualTo(step);
        assertThat(sent.workingDays()).isEqualTo(workingDays);
        return sent;
    }
}
