package io.tallystick.app.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a sample has come.
 *
 * @param part of it that is there, from 0 to 1
 * @param events in the log
 * @param perSecond events recorded a second since this start
 * @param time what time it is in the ledger
 * @param failure why it does not go on, if it does not
 */
public record SampleProgress(
        double part,
        long events,
        long perSecond,
        Instant time,
        @Nullable String failure) {
    int percent() {
        return (int) (part * 100);
    }

    /** As a bar of text. */
    String bar() {
        int full = (int) (part * 24);
        return "[" + "#".repeat(full) + "-".repeat(24 - full) + "]";
    }
}
