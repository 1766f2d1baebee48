package io.tallystick.query.kit;

import io.tallystick.events.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
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

    /** Where a {@code tsvector} ends counting. */
    private static final int LAST_PLACE = 16_383;

    /** Where Hangul begins: every script written with spaces between its words that is much used stands before it. */
    private static final int HANGUL = 0x1100;

    /** Several models show the same text at about the same time; a longer one is not worth the memory. */
    private static final AtomicReferenceArray<@Nullable Known> RECENT = new AtomicReferenceArray<>(2048);

    private static final int LONGEST_KNOWN = 300;

    private record Known(String text, String vector) {}

    private SearchText() {}

    /** The text with every difference removed that search does not see. */
    static String fold(String text) {
        return FoldedText.of(text);
    }

    /** A run of Chinese, or a word: from a place in a text to before another. */
    private record Run(String text, int from, int to, boolean chinese) {
        /** Where the character after the one at this place begins. */
        int after(int at) {
            return at + Character.charCount(text.codePointAt(at));
        }

        /** Its terms: those of Chinese are pairs and the last character. */
        List<String> terms(boolean withLast) {
            if (!chinese) {
                return List.of(cut(text.substring(from, to)));
            }
            List<String> pairs = new ArrayList<>();
            int last = from;
            for (int next = after(from); next < to; last = next, next = after(next)) {
                pairs.add(text.substring(last, after(next)));
            }
            if (withLast) {
                pairs.add(text.substring(last, to));
            }
            return pairs;
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

    /** A term is written as often as it stands in the text: PostgreSQL puts its places together, up to 255 of them. */
    private static String vectorOf(String text) {
        String folded = fold(text);
        StringBuilder vector = new StringBuilder(8 * folded.length());
        int place = 1;
        for (Run run : runs(folded)) {
            for (String term : run.terms(true)) {
                // Nothing to escape: a term is letters, digits and marks.
                vector.append(vector.isEmpty() ? "'" : " '").append(term).append("':");
                vector.append(Math.min(place++, LAST_PLACE));
            }
        }
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
            return List.of(quoted(run.terms(true).getFirst()) + (last ? ":*" : ""));
        }
        if (run.after(run.from()) == run.to()) {
            return List.of(quoted(run.terms(true).getFirst()) + ":*");
        }
        return run.terms(!last).stream().map(SearchText::quoted).toList();
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
                runs.add(new Run(folded, from, to, chinese));
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
        // Most are told by their place; the search for a script is long.
        if (point < HANGUL) {
            return false;
        }
        if (point >= '\u4e00' && point <= '\u9fff') {
            return true;
        }
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
