package io.tallystick.query.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event a read model could not take in, or one that waits behind such an event of the same record.
 *
 * @param error why; null for one that only waits
 * @param attempts how often it was tried
 * @param retry whether it is to be tried again
 */
public record DeadLetter(
        long position,
        String record,
        String type,
        @Nullable String error,
        int attempts,
        boolean retry,
        Instant parkedAt) {}
