package io.tallystick.tlog;

import java.util.Base64;

/** Standard padded base64 (RFC 4648 section 4), each value in its one canonical writing. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads what {@link #encode} would write, and nothing else: the JDK forgives missing padding and stray bits. */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not base64: " + shortened(text));
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedException("not canonical base64: " + shortened(text));
        }
        return bytes;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
