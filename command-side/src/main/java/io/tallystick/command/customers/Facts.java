package io.tallystick.command.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.PrincipalRole;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts of a file: which stand on the card, which are verified, which are in conflict. */
final class Facts {
    private final Map<Integer, FactRecorded> all = new TreeMap<>();
    private final Set<Integer> live = new TreeSet<>();
    private final Set<Integer> verified = new TreeSet<>();
    private final Set<Place> conflicts = new HashSet<>();

    /** A field, of a year where it is one of a series. */
    record Place(CardField field, @Nullable Integer year) {}

    int next() {
        return all.size() + 1;
    }

    Optional<FactRecorded> find(int number) {
        return Optional.ofNullable(all.get(number));
    }

    boolean live(int number) {
        return live.contains(number);
    }

    boolean verified(int number) {
        return verified.contains(number);
    }

    boolean inConflict(CardField field, @Nullable Integer year) {
        return conflicts.contains(new Place(field, year));
    }

    /** What stands on the card in a field, oldest first. */
    List<FactRecorded> live(CardField field, @Nullable Integer year) {
        return live.stream()
                .map(number -> Objects.requireNonNull(all.get(number)))
                .filter(fact -> fact.field() == field && Objects.equals(fact.year(), year))
                .toList();
    }

    /** Every fact there ever was, on the card or not. */
    List<FactRecorded> all() {
        return List.copyOf(all.values());
    }

    /** Everything that stands on the card. */
    List<FactRecorded> onCard() {
        return live.stream()
                .map(number -> Objects.requireNonNull(all.get(number)))
                .toList();
    }

    /** Those of the fields that have nothing on the card. */
    List<CardField> missing(List<CardField> required) {
        Set<CardField> missing = EnumSet.noneOf(CardField.class);
        missing.addAll(required);
        onCard().forEach(fact -> missing.remove(fact.field()));
        return List.copyOf(missing);
    }

    void recorded(FactRecorded fact) {
        all.put(fact.fact(), fact);
        live.add(fact.fact());
    }

    void verified(int number, boolean is) {
        if (is) {
            verified.add(number);
        } else {
            verified.remove(number);
        }
    }

    void conflict(CardField field, @Nullable Integer year) {
        conflicts.add(new Place(field, year));
    }

    void resolved(CardField field, @Nullable Integer year, List<Integer> rejected) {
        conflicts.remove(new Place(field, year));
        rejected.forEach(live::remove);
    }

    void agree(CardField field, @Nullable Integer year) {
        conflicts.remove(new Place(field, year));
    }

    /** What was said of a person leaves the card (II-16). */
    void withdrawn(PrincipalRole role) {
        live.removeIf(number -> Objects.requireNonNull(all.get(number)).field().principal() == role);
        conflicts.removeIf(place -> place.field().principal() == role);
    }

    void superseded(int number) {
        live.remove(number);
    }
}
