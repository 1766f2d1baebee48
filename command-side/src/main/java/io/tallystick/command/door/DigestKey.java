package io.tallystick.command.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of a record that is told by what it stands for, where that is too long or too free to be a key itself. */
public final class DigestKey {
    private DigestKey() {}

    /** SHA-256 of the parts, a line each, in UTF-8; 64 digits of lower-case hexadecimal. Keys in ledgers hang on it. */
    public static String of(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
