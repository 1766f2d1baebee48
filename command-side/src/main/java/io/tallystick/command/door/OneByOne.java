package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides on one after the other of what a command names, so that a refusal tells of all that stand in its way. */
public final class OneByOne {
    private record Unfit(int number, RecordId record, Refusal why) {}

    private OneByOne() {}

    /** Decides on each of the records a command names. */
    public static void decide(String field, Collection<RecordId> named, Consumer<? super RecordId> each) {
        decide(field, named, record -> record, each);
    }

    /**
     * Decides on each, whatever was refused before it. Refused as the first that cannot be, with all that cannot be
     * named; what is named alone is refused as it is.
     *
     * @param field the field of the command that names them
     */
    public static <T> void decide(
            String field, Collection<T> named, Function<? super T, RecordId> record, Consumer<? super T> each) {
        List<Unfit> unfit = new ArrayList<>();
        int number = 0;
        for (T one : named) {
            number++;
            try {
                each.accept(one);
            } catch (Refusal refusal) {
                unfit.add(new Unfit(number, record.apply(one), refusal));
            }
        }
        if (!unfit.isEmpty()) {
            throw named.size() == 1 ? unfit.getFirst().why() : together(field, unfit);
        }
    }

    /** As many are named as is recorded of any list; the answer tells more of them, each with its reason. */
    private static Refusal together(String field, List<Unfit> unfit) {
        Refusal first = unfit.getFirst().why();
        Map<String, String> facts = new TreeMap<>(first.facts());
        int untold = unfit.size() - RowFault.ROWS_NAMED;
        String more = untold > 0 ? " … +" + untold : "";
        facts.put(
                Refusal.UNFIT,
                unfit.stream()
                                .limit(RowFault.ROWS_NAMED)
                                .map(one -> one.record().key())
                                .collect(Collectors.joining(", "))
                        + more);
        List<Remedy> remedies = unfit.stream()
                .flatMap(one -> one.why().remedies().stream())
                .distinct()
                .toList();
        List<RowFault> rows = unfit.stream()
                .map(one -> new RowFault(
                        one.number(), field, one.why().reason(), one.why().facts(), one.record()))
                .toList();
        return new Refusal(first.ground(), first.rule(), first.reason(), facts, remedies, rows);
    }
}
