package io.tallystick.command.notices;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice about a loan has to know of it.
 *
 * @param dueOn the day it was due back at the time
 */
record LoanFacts(LoanRequested head, @Nullable LocalDate dueOn) {
    /** From its events up to the one that leads to the notice. */
    static LoanFacts of(List<DomainEvent> events) {
        LoanRequested head = null;
        LocalDate dueOn = null;
        for (DomainEvent event : events) {
            switch (event) {
                case LoanRequested e -> head = e;
                case LoanMigrated e -> head = e.asRequested();
                case LentOffSite e -> dueOn = e.dueOn();
                case LoanRenewed e -> dueOn = e.dueOn();
                case LoanRecalled e -> dueOn = e.dueOn();
                default -> {
                    // Says nothing of who and until when.
                }
            }
        }
        if (head == null) {
            throw new IllegalStateException("a loan nobody asked for");
        }
        return new LoanFacts(head, dueOn);
    }

    RecordId loan() {
        return head.loan();
    }
}
