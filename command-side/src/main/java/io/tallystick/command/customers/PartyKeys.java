package io.tallystick.command.customers;

import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.kernel.RecordId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The places of the names and numbers of a command, loaded in the order of their identifiers. A command loads all it needs at
 * once: two that loaded in turns could wait for each other.
 */
final class PartyKeys {
    private final Repository<PartyKey> places;

    PartyKeys(Repository<PartyKey> places) {
        this.places = places;
    }

    /** The places of a command, each with the party that falls into it. */
    record Loaded(SequencedMap<RecordId, Aggregate<PartyKey>> places, Map<Party, RecordId> parties, Decision decision) {
        /** Only these of its parties. */
        Loaded only(Set<Party> some) {
            Map<Party, RecordId> chosen = new LinkedHashMap<>(parties);
            chosen.keySet().retainAll(some);
            return new Loaded(places, chosen, decision);
        }

        /** Who claims the same, by what is the same. */
        Map<Likeness, Set<RecordId>> alike() {
            Map<Likeness, Set<RecordId>> alike = new EnumMap<>(Likeness.class);
            parties.forEach((party, place) -> at(place)
                    .invoke(key -> key.claimants(party, decision))
                    .forEach(customer -> alike.computeIfAbsent(party.likeness(), l -> new TreeSet<>())
                            .add(customer)));
            return alike;
        }

        void claim(RecordId customer) {
            parties.forEach((party, place) -> at(place).execute(key -> {
                if (!key.claimedBy(customer, party, decision)) {
                    key.claim(place, customer, party, decision);
                }
            }));
        }

        /** Gives up what the file claimed here. */
        void release(RecordId customer) {
            parties.forEach((party, place) -> at(place).execute(key -> {
                if (key.claimedBy(customer, party, decision)) {
                    key.release(customer, party.likeness());
                }
            }));
        }

        private Aggregate<PartyKey> at(RecordId place) {
            Aggregate<PartyKey> loaded = places.get(place);
            if (loaded == null) {
                throw new IllegalStateException(place + " was not loaded");
            }
            return loaded;
        }
    }

    Loaded load(Collection<Party> parties, Decision decision) throws Exception {
        Map<Party, RecordId> placed = new LinkedHashMap<>();
        parties.forEach(party -> placed.put(party, PartyKey.of(party, decision)));
        SequencedMap<RecordId, Aggregate<PartyKey>> loaded = new TreeMap<>();
        for (RecordId place : new TreeSet<>(placed.values())) {
            loaded.put(place, places.loadOrCreate(place.value(), PartyKey::unclaimed));
        }
        return new Loaded(loaded, placed, decision);
    }
}
