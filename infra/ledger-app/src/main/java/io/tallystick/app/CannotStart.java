package io.tallystick.app;

import io.tallystick.events.log.UnreadableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the program cannot start, and what whoever starts it can do about it; printed in place of a stack trace. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public CannotStart(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public CannotStart(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** A register of the log has an event that cannot be read: nobody could be let in, nor kept out. */
    static final class DamagedLog extends AbstractFailureAnalyzer<UnreadableEvent> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnreadableEvent cause) {
            return new FailureAnalysis(
                    "Posts, rules and periods cannot be read from the log: " + cause.getMessage(),
                    "Leave the database as it is. Run 'tallystick verify' on it with the ledger's key: it names every position that"
                            + " is not what was signed. Then restore the row at position " + cause.position()
                            + " from a backup, beside this one (infra/docs/operations.md). If verify finds nothing, a newer"
                            + " version of the program wrote the event: start that.",
                    cause);
        }
    }

    /** Tells Spring Boot how to print it. */
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {
        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
