package io.tallystick.importer.table;

import java.util.regex.Pattern;

/** Spreadsheets write characters that XML has no place for as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
public final class ExcelEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private ExcelEscapes() {}

    /** The text meant by what stands in the file. */
    public static String read(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    /** What has to stand in the file for the text to be read back as it is. */
    public static String write(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !paired(text, i);
            if ((c < 0x20 && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF' || lone) {
                escaped.append(String.format("_x%04X_", (int) c));
            } else if (c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt()) {
                escaped.append("_x005F_");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
