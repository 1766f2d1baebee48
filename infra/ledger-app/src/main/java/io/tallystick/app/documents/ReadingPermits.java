package io.tallystick.app.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may look at which document just now. A permit is given where the ledger recorded that the document was opened, to who
 * opened it, for some minutes; it is of no use to anybody else.
 */
final class ReadingPermits {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Permit> given = new ConcurrentHashMap<>();

    private record Permit(String account, String document, Instant until) {}

    ReadingPermits(Clock clock) {
        this.clock = clock;
    }

    String give(String account, String document) {
        Instant now = clock.instant();
        given.values().removeIf(permit -> permit.until().isBefore(now));
        String permit = UUID.randomUUID().toString();
        given.put(permit, new Permit(account, document, now.plus(VALID)));
        return permit;
    }

    boolean holds(String permit, String account, String document) {
        Permit held = given.get(permit);
        return held != null
                && held.account().equals(account)
                && held.document().equals(document)
                && clock.instant().isBefore(held.until());
    }
}
