package io.tallystick.query.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may be shown which parts of which card, once. A permit is given where the ledger recorded the reading, to who read; it
 * is used up by the first look, and of no use to anybody else (ADR 0035).
 */
public final class CardPermits {
    private static final Duration VALID = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, Held> given = new ConcurrentHashMap<>();
    private final Map<String, Names> names = new ConcurrentHashMap<>();

    /**
     * What may be shown.
     *
     * @param principals the persons that may be shown (II-16)
     * @param position of the event that records the reading
     */
    public record Permit(
            RecordId customer,
            List<CardSection> sections,
            List<PrincipalRole> principals,
            AccessPurpose purpose,
            long position) {
        /** Whether a field may be shown. */
        public boolean shows(CardField field) {
            return sections.contains(field.section())
                    && (field.principal() == null || principals.contains(field.principal()));
        }
    }

    private record Names(String account, Set<RecordId> customers, Instant until) {}

    private record Held(String account, Permit permit, Instant until) {}

    public CardPermits(InstantSource clock) {
        this.clock = clock;
    }

    /** A permit for an account. */
    public String give(String account, Permit permit) {
        Instant now = clock.instant();
        given.values().removeIf(held -> held.until().isBefore(now));
        String key = UUID.randomUUID().toString();
        given.put(key, new Held(account, permit, now.plus(VALID)));
        return key;
    }

    /** A permit for an account to see the names of customers in the overview, once (IV-5). */
    public String giveNames(String account, Set<RecordId> customers) {
        Instant now = clock.instant();
        names.values().removeIf(held -> held.until().isBefore(now));
        String key = UUID.randomUUID().toString();
        names.put(key, new Names(account, Set.copyOf(customers), now.plus(VALID)));
        return key;
    }

    /** Uses such a permit up: whose names may be shown. */
    public Set<RecordId> useNames(String key, String account) {
        Names held = names.get(key);
        boolean good = held != null
                && held.account().equals(account)
                && clock.instant().isBefore(held.until());
        return good && held != null && names.remove(key, held) ? held.customers() : Set.of();
    }

    /** Uses a permit up: what it shows, if it was given to the account for the customer and is not over. */
    public Optional<Permit> use(String key, String account, RecordId customer) {
        Held held = given.get(key);
        if (held == null
                || !held.account().equals(account)
                || !held.permit().customer().equals(customer)
                || !clock.instant().isBefore(held.until())) {
            return Optional.empty();
        }
        return given.remove(key, held) ? Optional.of(held.permit()) : Optional.empty();
    }
}
