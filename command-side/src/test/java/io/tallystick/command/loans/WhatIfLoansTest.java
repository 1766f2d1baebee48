package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.rulebook.WhatIfAnswer;
import io.tallystick.events.rulebook.WhatIfAnswer.Flip;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would have been decided by other terms of loans. Loans begin on Monday 2026-03-02; 5 March is a holiday. */
class WhatIfLoansTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final ReadingRoom room = new ReadingRoom();
    private final Scenario house = room.house();

    private WhatIfAnswer ask(String parameter, String value) {
        List<Object> before = house.log();
        WhatIfAnswer answer = house.whatIf()
                .ask("I-4", parameter, value, FROM, UNTIL, Long.MAX_VALUE)
                .orElseThrow();
        assertThat(house.log()).as("nothing is recorded by asking").isEqualTo(before);
        return answer;
    }

    private void back(RecordId loan, String at) {
        house.at(at).as("ru").command(ReadingRoom.intact(loan, 3)).accepted();
    }

    @Test
    void a_shorter_term_makes_returns_late_that_were_in_time_and_says_whose() {
        RecordId early = room.lent(room.file());
        RecordId later = room.lent(room.file());
        RecordId late = room.lent(room.file());
        back(early, "2026-03-12T09:00:00Z");
        back(later, "2026-03-13T09:00:00Z");
        back(late, "2026-03-18T09:00:00Z");

        WhatIfAnswer answer = ask("offsiteDays", "10");
        assertThat(answer.now()).isEqualTo("15");
        assertThat(List.of(answer.decided(), answer.flipped(), answer.moved(), answer.untold()))
                .containsExactly(3, 1, 2, 0);
        Flip flip = answer.flips().getFirst();
        assertThat(flip.record()).isEqualTo(later);
        assertThat(flip.command()).isEqualTo("loans.TakeBack");
        assertThat(flip.person()).isEqualTo(house.person("feng"));
        assertThat(flip.kept()).isTrue();
        assertThat(flip.refuses()).as("what is back is recorded all the same").isFalse();
        assertThat(List.of(flip.limit(), flip.otherLimit(), flip.actual()))
                .containsExactly("2026-03-17", "2026-03-12", "2026-03-13");
        assertThat(house.log().get((int) flip.position() - 1)).isInstanceOf(LoanReturned.class);

        assertThat(ask("offsiteDays", "16").flips()).singleElement().satisfies(kept -> {
            assertThat(kept.record()).isEqualTo(late);
            assertThat(kept.kept()).isFalse();
        });
        assertThat(ask("offsiteDays", "15").flipped()).isZero();
        assertThat(ask("offsiteDaysClassified", "1").decided())
                .as("none is classified")
                .isZero();
    }

    @Test
    void renewals_that_were_given_would_be_refused_and_those_refused_given() {
        RecordId loan = room.lent(room.file());
        house.command(new RenewLoan(loan)).accepted();
        house.command(new RenewLoan(loan)).refused();

        assertThat(ask("renewals", "0").flips()).singleElement().satisfies(flip -> {
            assertThat(flip.kept()).isTrue();
            assertThat(flip.refuses()).isTrue();
            assertThat(flip.actual()).isEqualTo("1");
        });
        assertThat(ask("renewals", "2").flips()).singleElement().satisfies(flip -> {
            assertThat(flip.kept()).isFalse();
            assertThat(flip.actual()).isEqualTo("2");
        });
        assertThat(ask("renewals", "1").flipped()).isZero();
    }

    @Test
    void a_renewed_loan_runs_for_twice_the_other_term() {
        RecordId loan = room.lent(room.file());
        house.command(new RenewLoan(loan)).accepted();
        back(loan, "2026-03-23T09:00:00Z");
        // 2 March + 10 days, + 10 days, and on to the Monday.
        assertThat(ask("offsiteDays", "10").flipped()).isZero();
        assertThat(ask("offsiteDays", "9").flips())
                .singleElement()
                .satisfies(flip -> assertThat(flip.otherLimit()).isEqualTo("2026-03-20"));
    }

    @Test
    void what_does_not_come_out_as_recorded_is_not_told_but_counted() {
        RecordId loan = room.lent(room.file());
        house.at("2026-04-18T09:00:00Z")
                .fact(
                        "Loan",
                        loan,
                        new LoanReturned(
                                loan,
                                new ReturnCheck(3, 3, ReturnCondition.INTACT, null),
                                0,
                                new Signature(house.person("ru"), Post.ARCHIVIST, null)));
        WhatIfAnswer answer = ask("offsiteDays", "10");
        assertThat(List.of(answer.decided(), answer.flipped(), answer.untold())).containsExactly(1, 0, 1);
    }

    @Test
    void only_decisions_of_the_days_asked_for_count() {
        RecordId loan = room.lent(room.file());
        back(loan, "2026-03-13T09:00:00Z");
        assertThat(house.whatIf().ask("I-4", "offsiteDays", "10", LocalDate.of(2026, 3, 14), UNTIL, Long.MAX_VALUE))
                .get()
                .extracting(WhatIfAnswer::decided)
                .isEqualTo(0);
        assertThat(house.whatIf().ask("I-4", "offsiteDays", "10", FROM, UNTIL, 3))
                .get()
                .extracting(WhatIfAnswer::decided)
                .isEqualTo(0);
    }

    @Test
    void what_is_no_value_and_what_cannot_be_decided_again_is_not_answered() {
        assertThat(house.whatIf().ask("I-4", "offsiteDays", "ten", FROM, UNTIL, 9))
                .isEmpty();
        assertThat(house.whatIf().ask("I-4", "recallDays", "4", FROM, UNTIL, 9)).isEmpty();
        assertThat(house.whatIf().ask("I-99", "offsiteDays", "4", FROM, UNTIL, 9))
                .isEmpty();
        assertThat(house.whatIf().parameters("I-4"))
                .containsExactly("offsiteDays", "offsiteDaysClassified", "renewals");
    }
}
