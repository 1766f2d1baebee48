package io.tallystick.tlog;

import java.security.PublicKey;
import java.util.Arrays;

/** A public key with its name, as logs and witnesses publish it: {@code name+id+base64(kind ‖ key)} (signed-note). */
public final class VerifierKey {
    private static final int LONGEST = 1000;

    private final KeyName name;
    private final KeyKind kind;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, KeyKind kind, byte[] raw) {
        if (raw.length != Ed25519.KEY) {
            throw new MalformedException("a public key has " + Ed25519.KEY + " bytes, not " + raw.length);
        }
        this.name = KeyName.of(name, kind, raw);
        this.kind = kind;
        this.raw = raw;
        this.key = Ed25519.publicKey(raw);
    }

    /** Reads a published key. Its id is computed again: one that does not fit is an error. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (text.length() > LONGEST || parts.length != 3) {
            throw new MalformedException("no verifier key: name+id+key is expected");
        }
        byte[] bytes = Base64Text.decode(parts[2]);
        if (bytes.length == 0) {
            throw new MalformedException("the verifier key is empty");
        }
        VerifierKey key = new VerifierKey(parts[0], KeyKind.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.name.id().equals(parts[1])) {
            throw new MalformedException("the key's id is " + key.name.id() + ", not " + parts[1]);
        }
        return key;
    }

    /** Its name and id, by which its signatures are found. */
    public KeyName name() {
        return name;
    }

    /** What it signs. */
    public KeyKind kind() {
        return kind;
    }

    /** Whether it is the same key, perhaps under another name. */
    boolean samePublicKey(VerifierKey other) {
        return Arrays.equals(raw, other.raw);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    /** As it is published. */
    @Override
    public String toString() {
        byte[] bytes = new byte[1 + raw.length];
        bytes[0] = kind.code();
        System.arraycopy(raw, 0, bytes, 1, raw.length);
        return name.name() + "+" + name.id() + "+" + Base64Text.encode(bytes);
    }
}
