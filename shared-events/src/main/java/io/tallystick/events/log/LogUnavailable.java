package io.tallystick.events.log;

import org.jspecify.annotations.Nullable;

/** The log cannot be reached, or it is unknown whether an append was stored. Repeat with the same idempotency key. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean outcomeUnknown;

    public LogUnavailable(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the events may have been stored all the same. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
