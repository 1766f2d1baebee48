package io.tallystick.events.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Text with every difference removed that a reader does not mean: compatibility forms, case, Traditional or Simplified. */
public final class FoldedText {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private FoldedText() {}

    /**
     * Characters are folded one by one, by a table made from ICU's transliteration: the transliteration of a whole text
     * depends on neighbours, and a part of the text would then not be found in it.
     */
    private static final class Simplified {
        private static final char[] TABLE = table();

        private static char[] table() {
            Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
            char[] table = new char[Character.MAX_VALUE + 1];
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                table[c] = c;
                if (c >= '\u3400' && c <= '\u9fff') {
                    String simplified = transliterator.transliterate(String.valueOf(c));
                    if (simplified.length() == 1) {
                        table[c] = simplified.charAt(0);
                    }
                }
            }
            return table;
        }
    }

    /** Loaded when a text is first romanised. */
    private static final class Latin {
        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** The folded text. */
    public static String of(String text) {
        char[] folded = UCharacter.foldCase(NFKC.normalize(text), true).toCharArray();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= '\u3400' && folded[i] <= '\u9fff') {
                folded[i] = Simplified.TABLE[folded[i]];
            }
        }
        return new String(folded);
    }

    /** The folded text in Latin letters and digits alone: Chinese by its sound, without tones, spaces and signs. */
    public static String romanised(String text) {
        String latin = Latin.LETTERS.transliterate(of(text)).toLowerCase(Locale.ROOT);
        return latin.replaceAll("[^a-z0-9]", "");
    }
}
