package io.tallystick.command.filing;

import io.tallystick.events.filing.NumberGap;
import io.tallystick.events.filing.OldNumber;
import io.tallystick.events.kernel.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The numbers of a series from before the ledger, as they were: with gaps, and some of them given twice. */
final class OldNumbers {
    private final NavigableSet<Integer> given = new TreeSet<>();
    private final Map<String, List<RecordId>> holders = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void add(OldNumber number) {
        if (number.number() > 0) {
            given.add(number.number());
        }
        numbers.put(number.code(), number.number());
        holders.computeIfAbsent(number.code(), code -> new ArrayList<>(1)).add(number.unit());
    }

    /** The highest number, or 0. */
    int highest() {
        return given.isEmpty() ? 0 : given.last();
    }

    /** The number a code ends with, or 0. */
    int numberOf(String code) {
        return numbers.getOrDefault(code, 0);
    }

    /** The units that had the code. */
    List<RecordId> holders(String code) {
        return List.copyOf(holders.getOrDefault(code, List.of()));
    }

    /** How many units had a code that another had too. */
    int duplicates() {
        return holders.values().stream().mapToInt(List::size).filter(n -> n > 1).sum();
    }

    /**
     * What is missing from 1 to the highest.
     *
     * @param own numbers the ledger itself has given, which are not missing
     */
    List<NumberGap> gaps(Set<Integer> own) {
        List<NumberGap> gaps = new ArrayList<>();
        int expected = 1;
        NavigableSet<Integer> all = new TreeSet<>(given);
        own.stream().filter(n -> n < highest()).forEach(all::add);
        for (int number : all) {
            if (number > expected) {
                gaps.add(new NumberGap(expected, number - 1));
            }
            expected = number + 1;
        }
        return gaps;
    }
}
