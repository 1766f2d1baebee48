package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReturnCheck;
import java.time.LocalDate;
import java.util.List;

/** A file that is back. It is recorded whatever rule speaks against it; the breach stands beside it (VI-28). */
final class Returned {
    private final LoanRequested head;
    private final LoanEvent back;
    private final LocalDate from;
    private final LocalDate until;

    private Returned(LoanRequested head, LoanEvent back, LocalDate from, LocalDate until) {
        this.head = head;
        this.back = back;
        this.from = from;
        this.until = until;
    }

    static Returned of(TakeBack command, LoanRequested head, Term term, Signature by, Decision decision) {
        Integer pages = command.pages();
        decision.requireField("pages", pages == null || pages >= 0, "refused.negativePages");
        decision.require(
                "VI-14",
                head.employee() == null || !by.sharesPersonWith(new Signature(head.employee(), Post.NONE, null)),
                "refused.checkedByReader",
                fact("person", String.valueOf(head.employee())));
        decision.require("I-5", pages != null || head.file().pages() == null, "refused.pagesNotCounted");
        ReturnCheck check = new ReturnCheck(head.file().pages(), pages, command.condition(), command.note());
        return new Returned(
                head,
                head.mode() == LoanMode.READING_ROOM
                        ? endOfVisit(head, term, check, by, decision)
                        : endOfLoan(head, term, check, by, decision),
                term.from(),
                decision.occurredOn());
    }

    private static LoanEvent endOfVisit(
            LoanRequested head, Term term, ReturnCheck check, Signature by, Decision decision) {
        boolean inTime = term.keptBy(decision.occurredOn(), decision.occurredTime());
        decision.require(
                "I-5",
                inTime,
                "refused.notBackByClosing",
                fact("day", term.dueOn()),
                fact("closing", String.valueOf(term.backBy())));
        return new ReadingEnded(head.loan(), check, inTime, by);
    }

    private static LoanEvent endOfLoan(
            LoanRequested head, Term term, ReturnCheck check, Signature by, Decision decision) {
        LocalDate day = decision.occurredOn();
        int late = term.daysLate(day);
        decision.require("I-4", late == 0, "refused.returnedLate", fact("due", term.dueOn()), fact("late", late));
        return new LoanReturned(head.loan(), check, late, by);
    }

    /** What is recorded of it. */
    List<LoanEvent> events(int copied) {
        return List.of(back, use(head, from, until, copied));
    }

    /** The use of a file that is over, as it counts. */
    static UseProvided use(LoanRequested head, LocalDate from, LocalDate until, int copied) {
        return new UseProvided(
                head.loan(),
                head.purpose(),
                from,
                until,
                head.persons(),
                head.file().pieces(),
                copied);
    }
}
