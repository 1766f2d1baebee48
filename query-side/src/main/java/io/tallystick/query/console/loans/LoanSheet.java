package io.tallystick.query.console.loans;

import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.loans.LoanEvent.CopiesProvided;
import io.tallystick.events.loans.LoanEvent.LentOffSite;
import io.tallystick.events.loans.LoanEvent.LoanApproved;
import io.tallystick.events.loans.LoanEvent.LoanMigrated;
import io.tallystick.events.loans.LoanEvent.LoanRecalled;
import io.tallystick.events.loans.LoanEvent.LoanRenewed;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanEvent.LoanReturned;
import io.tallystick.events.loans.LoanEvent.ReadingEnded;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import io.tallystick.events.loans.LoanEvent.ReminderSent;
import io.tallystick.events.loans.LoanEvent.UseEffectRecorded;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.ReturnCheck;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A loan as its own events tell it. */
public final class LoanSheet {
    private final List<LogEntry> history;
    private @Nullable LoanRequested head;
    private @Nullable LoanState state;
    private @Nullable LogEntry handedOut;
    private @Nullable LogEntry back;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalTime backBy;
    private @Nullable String place;
    private @Nullable ReturnCheck check;
    private @Nullable LogEntry told;
    private @Nullable UseEffectRecorded effect;
    private final List<LogEntry> approvals = new ArrayList<>();
    private int reminded;
    private int copied;

    /** The sheet of a loan with at least its first event. */
    public LoanSheet(List<LogEntry> history) {
        this.history = List.copyOf(history);
        for (LogEntry entry : history) {
            if (entry.event() instanceof LoanEvent event) {
                take(event, entry);
                state = LoanState.after(state, event, head().approvals().size());
            }
        }
    }

    private void take(LoanEvent event, LogEntry entry) {
        switch (event) {
            case LoanRequested e -> head = e;
            case LoanMigrated e -> head = e.asRequested();
            case LoanApproved e -> approvals.add(entry);
            case ReadingStarted e -> {
                handedOut = entry;
                dueOn = e.day();
                backBy = e.backBy();
                place = e.place();
            }
            case LentOffSite e -> {
                handedOut = entry;
                dueOn = e.dueOn();
            }
            case LoanRenewed e -> until(e.dueOn());
            case LoanRecalled e -> until(e.dueOn());
            case ReminderSent e -> reminded = e.step();
            case ReadingEnded e -> back(entry, e.check());
            case LoanReturned e -> back(entry, e.check());
            case CopiesProvided e -> copied += e.pages();
            case UseEffectRecorded e -> {
                told = entry;
                effect = e;
            }
            default -> {
                // The rest shows by the state and on the timeline.
            }
        }
    }

    private void until(LocalDate day) {
        dueOn = day;
        reminded = 0;
    }

    private void back(LogEntry entry, ReturnCheck found) {
        back = entry;
        check = found;
    }

    public LoanRequested head() {
        return Objects.requireNonNull(head, "a loan begins with its request");
    }

    /** Whether a loan book brought it. */
    public boolean migrated() {
        return history.getFirst().event() instanceof LoanMigrated;
    }

    /** The day it was lent off site. */
    @Nullable
    LocalDate lentOn() {
        return handedOut != null && handedOut.event() instanceof LentOffSite lent ? lent.day() : null;
    }

    public LoanState state() {
        return Objects.requireNonNull(state);
    }

    /** The approvals given, oldest first. */
    public List<LogEntry> approvals() {
        return approvals;
    }

    public @Nullable LogEntry handedOut() {
        return handedOut;
    }

    public @Nullable LogEntry back() {
        return back;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalTime backBy() {
        return backBy;
    }

    public @Nullable String place() {
        return place;
    }

    /** What was found when it came back. */
    public @Nullable ReturnCheck check() {
        return check;
    }

    public @Nullable LogEntry told() {
        return told;
    }

    public @Nullable UseEffectRecorded effect() {
        return effect;
    }

    /** The last reminder sent in this term, 0 for none. */
    public int reminded() {
        return reminded;
    }

    /** Pages copied, certified or not. */
    public int copied() {
        return copied;
    }

    public List<LogEntry> history() {
        return history;
    }
}
