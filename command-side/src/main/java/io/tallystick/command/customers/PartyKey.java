package io.tallystick.command.customers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyKeyEvent.PartyClaimed;
import io.tallystick.events.customers.PartyKeyEvent.PartyReleased;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * A place where parties that may be the same meet. Whoever opens a file claims the places of its names and numbers, so that
 * two who open one for the same party at the same moment conflict, and the second is decided again with the first in sight.
 */
public class PartyKey extends LedgerRecord {
    private final List<PartyClaimed> claims = new ArrayList<>();

    /** For Axon, which replays events into it; it begins with its first claim. */
    protected PartyKey() {}

    static PartyKey unclaimed() {
        return new PartyKey();
    }

    /** The place of a party. */
    static RecordId of(Party party, Decision decision) {
        String kind = party.likeness().name();
        return RecordId.of(
                "party-key",
                kind.toLowerCase(Locale.ROOT) + "-" + decision.sealing().place(kind, party.compared()));
    }

    /** The files that claim the same; those whose key was destroyed can no longer be compared. */
    List<RecordId> claimants(Party party, Decision decision) {
        return claims.stream()
                .filter(claim -> claim.likeness() == party.likeness())
                .filter(claim -> decision.sealing().open(claim.value()) instanceof Disclosed.Open<String>(String value)
                        && value.equals(party.compared()))
                .map(PartyClaimed::customer)
                .distinct()
                .toList();
    }

    boolean claimedBy(RecordId customer, Party party, Decision decision) {
        return claimants(party, decision).contains(customer);
    }

    void claim(RecordId place, RecordId customer, Party party, Decision decision) {
        Protected<String> sealed = decision.protect(customer, party.compared());
        apply(new PartyClaimed(place, customer, party.likeness(), sealed));
    }

    void release(RecordId customer, Likeness likeness) {
        apply(new PartyReleased(self(), customer, likeness));
    }

    @EventSourcingHandler
    void on(PartyClaimed event) {
        become(event.partyKey());
        claims.add(event);
    }

    @EventSourcingHandler
    void on(PartyReleased event) {
        claims.removeIf(claim -> claim.customer().equals(event.customer()) && claim.likeness() == event.likeness());
    }
}
