package io.tallystick.eventstore;

import io.tallystick.events.log.LogUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group whose insert was not answered. What became of it is found out by inserting it again at the same position: if
 * the first attempt is still under way, the position key makes the second wait for it; if it was stored, the event at
 * the position is ours; if another's event is there, ours can never be.
 */
final class Doubt {
    private final Group group;
    private final Head before;
    private final List<Instant> stamps;
    private final long deadline;
    private boolean told;

    Doubt(Group group, Head before, List<Instant> stamps, Duration resolveWithin) {
        this.group = group;
        this.before = before;
        this.stamps = stamps;
        this.deadline = System.nanoTime() + resolveWithin.toNanos();
    }

    /** What is known of the group. */
    enum Verdict {
        STORED,
        NOT_STORED,
        OPEN
    }

    Group group() {
        return group;
    }

    /** Where its first event is, if it is anywhere. */
    long first() {
        return before.position() + 1;
    }

    /** Finds out, on a new connection with the head just read. */
    Verdict examine(LogConnection connected, Head head) {
        try {
            if (head.position() != before.position()) {
                return whoseIsIt(connected);
            }
            connected.insert(group, before.position(), stamps);
            return Verdict.STORED;
        } catch (SQLException e) {
            return switch (Failure.of(e)) {
                case CONFLICT -> afterConflict(connected);
                case ROW -> Verdict.NOT_STORED;
                case REFUSED, UNKNOWN -> Verdict.OPEN;
            };
        }
    }

    private Verdict afterConflict(LogConnection connected) {
        try {
            return whoseIsIt(connected);
        } catch (SQLException e) {
            return Verdict.OPEN;
        }
    }

    private Verdict whoseIsIt(LogConnection connected) throws SQLException {
        boolean ours = connected
                .eventAt(first())
                .filter(group.events().getFirst().eventId()::equals)
                .isPresent();
        return ours ? Verdict.STORED : Verdict.NOT_STORED;
    }

    /** Who is still waiting for an attempt, now that nothing was stored. Those told otherwise must not be stored now. */
    List<Submission> toTryAgain() {
        List<Submission> again = new ArrayList<>(told ? List.of() : group.submissions());
        again.addAll(group.setAside());
        return again;
    }

    /** After the deadline nobody is kept waiting any longer. */
    void tellIfDue(@Nullable SQLException reason) {
        if (System.nanoTime() >= deadline) {
            tell(reason);
        }
    }

    void tell(@Nullable SQLException reason) {
        if (!told) {
            told = true;
            group.fail(new LogUnavailable("it is unknown whether the command was stored", true, reason));
            LogWriter.failAll(group.setAside(), reason);
        }
    }
}
