package io.tallystick.query.statistics.returns;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.UseProvided;
import io.tallystick.events.statistics.CountingRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Use of archives in a time (I-16): a reader counts once a day and room, a loan over several days once, on the day it came back;
 * copies by the pages of the original (VI-25).
 */
final class UseInTime {
    private final LocalDate begins;
    private final LocalDate ends;
    private final Map<RecordId, LoanRequested> loans = new HashMap<>();
    private final Set<String> readerDays = new HashSet<>();

    UseInTime(LocalDate begins, LocalDate ends) {
        this.begins = begins;
        this.ends = ends;
    }

    void take(DomainEvent event, Tally tally) {
        switch (event) {
            case LoanRequested e -> loans.put(e.loan(), e);
            case LoanMigrated e -> loans.put(e.loan(), e.asRequested());
            case UseProvided e -> used(e, tally);
            case CopiesProvided e -> {
                if (within(e.day())) {
                    tally.add("use.copiedPages", e.pages());
                    tally.add("use.certificates", e.certificate() == null ? 0 : 1);
                }
            }
            default -> {
                // Is no use.
            }
        }
    }

    private void used(UseProvided use, Tally tally) {
        LoanRequested loan = loans.get(use.loan());
        if (loan == null) {
            throw new IllegalStateException("a use of the unknown " + use.loan());
        }
        boolean news = readerDays.add(loan.reader() + " " + use.from() + " " + loan.room());
        if (!within(use.until())) {
            return;
        }
        tally.add("use.loans", 1);
        tally.add("use.readers", news ? use.persons() : 0);
        tally.add("use.files." + CountingRules.of(loan.file().kind()), 1);
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends);
    }
}
