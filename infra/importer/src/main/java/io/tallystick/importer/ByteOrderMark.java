package io.tallystick.importer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The marks that name the encoding of a text file at its start. */
public enum ByteOrderMark {
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    GB18030("GB18030", "\u00841\u00953");

    private static final int LONGEST = 4;

    private final String charset;
    private final String mark;

    /** @param mark its bytes as characters of the same value */
    ByteOrderMark(String charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The mark the bytes start with, if any. */
    public static Optional<ByteOrderMark> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(m -> start.startsWith(m.mark)).findFirst();
    }

    public Charset charset() {
        return Charset.forName(charset);
    }

    /** In bytes. */
    public int length() {
        return mark.length();
    }
}
