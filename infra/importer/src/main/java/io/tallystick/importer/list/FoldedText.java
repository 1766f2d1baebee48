package io.tallystick.importer.list;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Text as it is compared: width, case, punctuation and script make no difference. */
final class FoldedText {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST_NAME = 200;

    private FoldedText() {}

    static String of(String text) {
        if (text.length() > LONGEST_NAME) {
            return text.substring(0, LONGEST_NAME).toLowerCase(Locale.ROOT);
        }
        String known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        String folded = fold(text);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(text, folded);
        }
        return folded;
    }

    private static String fold(String text) {
        String letters = COMPATIBLE.normalize(text).replaceAll("[^\\p{L}\\p{N}]", "");
        // The transliterator keeps state while it works.
        synchronized (SIMPLIFIED) {
            return SIMPLIFIED.transliterate(letters).toLowerCase(Locale.ROOT);
        }
    }
}
