package io.tallystick.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as lower-case hexadecimal. */
final class Digests {
    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HEX.formatHex(digest.digest());
    }

    static String of(String text) {
        return HEX.formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A content's digest and size. */
    record Measured(String digest, long bytes) {}

    /** Reads to the end. */
    static Measured measure(InputStream stream) throws IOException {
        return copy(stream, OutputStream.nullOutputStream());
    }

    /** Copies to the end, measuring on the way. */
    static Measured copy(InputStream stream, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        long bytes = new DigestInputStream(stream, digest).transferTo(to);
        return new Measured(hex(digest), bytes);
    }
}
