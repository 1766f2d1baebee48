package io.tallystick.query.console.kit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the past world it shows.
 *
 * @param known the last position known
 * @param recordedAt when that was recorded
 * @param asOf only what had happened by then is shown; null for all that was known
 * @param late whether something is known of it that was recorded after {@code asOf}
 * @param root the root hash of the log at that size, null while that is not signed
 * @param erased personal values erased since; they cannot be shown as they were
 * @param query the part of an address that says the moment
 * @param now the page's address as of now
 * @param day the day chosen, in the house's time
 * @param minute the time of day chosen
 */
public record Past(
        long known,
        Instant recordedAt,
        @Nullable Instant asOf,
        boolean late,
        @Nullable String root,
        long erased,
        String query,
        String now,
        String day,
        String minute) {}
