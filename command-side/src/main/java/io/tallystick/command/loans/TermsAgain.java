package io.tallystick.command.loans;

import io.tallystick.command.rulebook.Reconsideration;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loans off site once more: when each would have been due, whether it came back in time, and how often it was renewed (I-4). */
public final class TermsAgain implements Reconsideration {
    private static final String RENEWALS = "renewals";

    @Override
    public String rule() {
        return "I-4";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("offsiteDays", "offsiteDaysClassified", RENEWALS);
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(
                LoanRequested.class,
                LentOffSite.class,
                LoanRenewed.class,
                LoanRecalled.class,
                LoanReturned.class,
                CommandRefused.class);
    }

    @Override
    public Judge begin(Values values) {
        Map<RecordId, LoanAgain> loans = new HashMap<>();
        return (happening, decided) -> {
            switch (happening.event()) {
                case LoanRequested e -> loans.put(e.loan(), new LoanAgain(e, values));
                case CommandRefused e -> {
                    LoanAgain loan = find(loans, e.record());
                    if (loan != null && e.reason().equals("refused.renewedBefore")) {
                        loan.renewal(happening, false, decided);
                    }
                }
                default -> {
                    LoanAgain loan = find(loans, happening.record());
                    if (loan != null) {
                        loan.take(happening, decided);
                    }
                }
            }
        };
    }

    private static @Nullable LoanAgain find(Map<RecordId, LoanAgain> loans, @Nullable RecordId loan) {
        return loan == null ? null : loans.get(loan);
    }

    /** A loan with the term it would have had. */
    private static final class LoanAgain {
        private final LoanRequested head;
        private final Values values;
        private @Nullable Term term;
        private int renewals;

        LoanAgain(LoanRequested head, Values values) {
            this.head = head;
            this.values = values;
        }

        void take(Happening happening, Consumer<Decided> decided) {
            switch (happening.event()) {
                case LentOffSite e -> {
                    int days = values.number(parameter(e.day()), e.day());
                    term = Term.offSite(e.day(), days, Term.endingAfter(e.day(), days, values.days()));
                }
                case LoanRenewed e -> {
                    renewal(happening, true, decided);
                    renewals = e.renewal();
                    Term now = term;
                    term = now == null
                            ? null
                            : Term.offSite(
                                    now.from(), now.days(), Term.endingAfter(now.dueOn(), now.days(), values.days()));
                }
                case LoanRecalled e -> {
                    Term now = term;
                    // Where it would have been due before that, there would have been nothing to recall.
                    term = now == null || !e.dueOn().isBefore(now.dueOn())
                            ? now
                            : Term.offSite(now.from(), now.days(), e.dueOn());
                }
                case LoanReturned e -> {
                    Term now = term;
                    if (now != null) {
                        LocalDate day = happening.occurredOn();
                        decided.accept(new Decided(
                                parameter(now.from()),
                                head.loan(),
                                person(),
                                now.dueOn().toString(),
                                day.toString(),
                                now.daysLate(day) == 0,
                                e.daysLate() == 0));
                    }
                }
                default -> {}
            }
        }

        void renewal(Happening happening, boolean recorded, Consumer<Decided> decided) {
            int most = values.number(RENEWALS, happening.occurredOn());
            decided.accept(new Decided(
                    RENEWALS,
                    head.loan(),
                    person(),
                    String.valueOf(most),
                    String.valueOf(renewals + 1),
                    renewals < most,
                    recorded));
        }

        private String parameter(LocalDate day) {
            return Term.parameter(head.file().security(), values.list("classified", day));
        }

        private RecordId person() {
            return Objects.requireNonNullElse(head.employee(), head.reader());
        }
    }
}
