package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what a signature says whose it is (signed-note): a name and the beginning of a hash over name and key.
 *
 * @param name without spaces and plus signs; a log's is its origin
 * @param id 8 hexadecimal digits
 */
public record KeyName(String name, String id) {
    static final int ID_BYTES = 4;

    public KeyName {
        check(name);
    }

    static KeyName of(String name, KeyKind kind, byte[] publicKey) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(kind.code());
        byte[] hash = digest.digest(publicKey);
        return new KeyName(name, HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES)));
    }

    private static void check(String name) {
        boolean bad = name.isEmpty()
                || name.length() > 250
                || name.codePoints()
                        .anyMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (bad) {
            throw new MalformedException("no name of a key: " + name.substring(0, Math.min(60, name.length())));
        }
    }
}
