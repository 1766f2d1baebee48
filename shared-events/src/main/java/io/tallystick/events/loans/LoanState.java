package io.tallystick.events.loans;

import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanDeclined;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.LoanSettled;
import io.tallystick.events.loans.LoanEvent.LossReported;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.RequestWithdrawn;
import io.tallystick.events.loans.LoanEvent.ReturnClaimed;
import org.jspecify.annotations.Nullable;

/** Where a loan stands. One table of transitions for who decides and for who shows. */
public enum LoanState {
    /** Waits for approvals. */
    REQUESTED,
    /** Every approval is given; waits to be handed out, in its turn. */
    APPROVED,
    /** Being read in the reading room. */
    IN_READING,
    /** With the reader, off site. */
    ON_LOAN,
    /** Back, as it went. */
    RETURNED,
    /** Back, damaged or incomplete, and not settled. */
    DAMAGED,
    /** Reported lost and not settled. */
    LOST,
    /** Said to be back, not found, not settled. */
    CLAIMED_RETURNED,
    /** What was damaged, lost or claimed was settled. */
    SETTLED,
    DECLINED,
    WITHDRAWN;

    /** Whether the reader answers for the file. */
    public boolean out() {
        return this == IN_READING || this == ON_LOAN || this == LOST || this == CLAIMED_RETURNED;
    }

    /** Whether the file was used and the use is over. */
    public boolean used() {
        return this == RETURNED || this == DAMAGED || this == SETTLED;
    }

    /**
     * The state after the event; null stands for a loan that has no event yet.
     *
     * @param rungs how many approvals the loan needs
     */
    public static LoanState after(@Nullable LoanState before, LoanEvent event, int rungs) {
        return switch (event) {
            case LoanRequested e -> REQUESTED;
            case LoanMigrated e -> APPROVED;
            case LoanApproved e -> e.rung() >= rungs ? APPROVED : REQUESTED;
            case LoanDeclined e -> DECLINED;
            case RequestWithdrawn e -> WITHDRAWN;
            case ReadingStarted e -> IN_READING;
            case LentOffSite e -> ON_LOAN;
            case ReadingEnded e -> e.check().sound() ? RETURNED : DAMAGED;
            case LoanReturned e -> e.check().sound() ? RETURNED : DAMAGED;
            case LossReported e -> LOST;
            case ReturnClaimed e -> CLAIMED_RETURNED;
            case LoanSettled e -> SETTLED;
            default -> {
                if (before == null) {
                    throw new IllegalArgumentException("a loan does not begin with " + event);
                }
                yield before;
            }
        };
    }
}
