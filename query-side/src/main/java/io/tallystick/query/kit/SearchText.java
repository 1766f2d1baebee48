package io.tallystick.query.kit;

import io.tallystick.events.text.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into search terms that find it however it was written: compatibility forms, case, and Traditional or
 * Simplified characters are folded together; Chinese is cut into overlapping pairs, since it has no spaces.
 *
 * <p>A run of Chinese of n characters gives its n − 1 pairs and its last character, at consecutive places; a word or a
 * number is one term. So any part of a run is found as a phrase of pairs, and a single character as the beginning of a
 * pair.
 */
public final class SearchText {
    /** Longer terms say nothing more; PostgreSQL refuses those over 2 KiB. */
    private static final int LONGEST_TERM = 100;

    /** What a {@code tsvector} holds of one term, and where its counting ends; PostgreSQL says 256 and 16,383. */
    private static final int MOST_PLACES = 200;

    private static final int LAST_PLACE = 16_383;

    /** Several models show the same text at about the same time; a longer one is not worth the memory. */
    private static final AtomicReferenceArray<@Nullable Known> RECENT = new AtomicReferenceArray<>(2048);

    private static final int LONGEST_KNOWN = 300;

    private record Known(String text, String vector) {}

    private SearchText() {}

    /** The text with every difference removed that search does not see. */
    static String fold(String text) {
        return FoldedText.of(text);
    }

    /** A run of Chinese, or a word. */
    private record Run(String text, boolean chinese) {
        int[] points() {
            return text.codePoints().toArray();
        }
    }

    /** The terms of a text with their places, as the text form of a {@code tsvector}. */
    static String vector(String text) {
        if (text.length() > LONGEST_KNOWN) {
            return vectorOf(text);
        }
        int place = Math.floorMod(text.hashCode(), RECENT.length());
        Known known = RECENT.get(place);
        if (known == null || !known.text().equals(text)) {
            known = new Known(text, vectorOf(text));
            RECENT.set(place, known);
        }
        return known.vector();
    }

    private static String vectorOf(String text) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        int place = 1;
        for (Run run : runs(fold(text))) {
            if (run.chinese()) {
                for (String term : pairs(run, true)) {
                    places.computeIfAbsent(term, t -> new ArrayList<>()).add(place++);
                }
            } else {
                places.computeIfAbsent(cut(run.text()), t -> new ArrayList<>()).add(place++);
            }
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((term, at) -> {
            vector.append(vector.isEmpty() ? "" : " ").append(quoted(term));
            for (int i = 0; i < Math.min(at.size(), MOST_PLACES); i++) {
                vector.append(i == 0 ? ':' : ',').append(Math.min(at.get(i), LAST_PLACE));
            }
        });
        return vector.toString();
    }

    /**
     * What somebody typed, as text forms of {@code tsquery}.
     *
     * @param terms all that has to be found, wherever in a row; empty if there is nothing to search for
     * @param phrases what was typed without a space between, of several terms, which have to follow one another in one text
     */
    public record Asked(String terms, List<String> phrases) {}

    /** What somebody typed: parts between spaces, all of which must be found. */
    public static Asked asked(String typed) {
        List<String> all = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        for (String part : fold(typed).strip().split("\\s+", -1)) {
            List<Run> runs = runs(part);
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                terms.addAll(terms(runs.get(i), i == runs.size() - 1));
            }
            all.addAll(terms);
            if (terms.size() > 1) {
                phrases.add(String.join(" <-> ", terms));
            }
        }
        return new Asked(String.join(" & ", all), phrases);
    }

    private static List<String> terms(Run run, boolean last) {
        if (!run.chinese()) {
            return List.of(quoted(cut(run.text())) + (last ? ":*" : ""));
        }
        if (run.points().length == 1) {
            return List.of(quoted(run.text()) + ":*");
        }
        return pairs(run, !last).stream().map(SearchText::quoted).toList();
    }

    private static List<String> pairs(Run run, boolean withLast) {
        int[] points = run.points();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        if (withLast) {
            pairs.add(new String(points, points.length - 1, 1));
        }
        return pairs;
    }

    private static List<Run> runs(String folded) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < folded.length()) {
            int point = folded.codePointAt(from);
            int to = from + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                boolean chinese = chinese(point);
                while (to < folded.length() && within(folded.codePointAt(to), chinese)) {
                    to += Character.charCount(folded.codePointAt(to));
                }
                runs.add(new Run(folded.substring(from, to), chinese));
            }
            from = to;
        }
        return runs;
    }

    private static boolean within(int point, boolean chinese) {
        boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
        return mark || (Character.isLetterOrDigit(point) && chinese(point) == chinese);
    }

    private static boolean chinese(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static String cut(String term) {
        return term.codePointCount(0, term.length()) <= LONGEST_TERM
                ? term
                : term.substring(0, term.offsetByCodePoints(0, LONGEST_TERM));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
