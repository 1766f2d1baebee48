package io.tallystick.query.console.rulebook;

import io.tallystick.events.rulebook.RuleCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks the misprints of the source where they stand; the text itself is never changed (VI-24). */
final class Misprints {
    /** A piece of a printed text; a misprint carries the word that was meant. */
    record Piece(String text, String meant) {
        public boolean misprint() {
            return !meant.isEmpty();
        }
    }

    private record Pair(String printed, String meant) {}

    private static final List<Pair> PAIRS = pairs();

    private Misprints() {}

    private static List<Pair> pairs() {
        return RuleCatalogue.get().find("VI-24").map(rule -> rule.phrase()).stream()
                .flatMap(phrase -> Arrays.stream(phrase.split("[,，、]")))
                .map(pair -> pair.strip().split("→", 2))
                .filter(pair -> pair.length == 2 && !pair[0].isBlank() && !pair[0].startsWith("second"))
                .map(pair -> new Pair(pair[0].strip(), pair[1].strip()))
                .toList();
    }

    /** The text in pieces; together they are the text as printed. */
    static List<Piece> mark(String printed) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < printed.length(); ) {
            Pair found = at(printed, i);
            if (found == null) {
                i++;
            } else {
                if (i > done) {
                    pieces.add(new Piece(printed.substring(done, i), ""));
                }
                pieces.add(new Piece(found.printed(), found.meant()));
                i += found.printed().length();
                done = i;
            }
        }
        if (done < printed.length()) {
            pieces.add(new Piece(printed.substring(done), ""));
        }
        return pieces;
    }

    private static @org.jspecify.annotations.Nullable Pair at(String printed, int index) {
        // 戶檔案 stands for 客戶檔案 only where the 客 is missing.
        return PAIRS.stream()
                .filter(pair -> printed.startsWith(pair.printed(), index))
                .filter(pair -> !printed.startsWith(
                        pair.meant(), index - Math.max(0, pair.meant().indexOf(pair.printed()))))
                .findFirst()
                .orElse(null);
    }
}
