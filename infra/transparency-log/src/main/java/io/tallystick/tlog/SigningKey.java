package io.tallystick.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/**
 * A private key with its name. Written as {@code PRIVATE+KEY+name+id+base64(kind ‖ seed)}, as Go's note package does; its
 * {@link #toString} shows the public part only.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyKind kind, KeyPair pair) {
        this.key = pair.getPrivate();
        this.verifier = new VerifierKey(name, kind, Ed25519.raw(pair.getPublic()));
    }

    /** A new key. */
    public static SigningKey generate(String name, KeyKind kind, SecureRandom random) {
        return new SigningKey(name, kind, Ed25519.generate(random));
    }

    /**
     * A key that is kept elsewhere, as in a key store.
     *
     * @throws MalformedException if it is no pair of Ed25519 keys
     */
    public static SigningKey of(String name, KeyKind kind, KeyPair pair) {
        SigningKey key = new SigningKey(name, kind, pair);
        byte[] trial = name.getBytes(StandardCharsets.UTF_8);
        if (!key.verifier.verifies(trial, Ed25519.sign(key.key, trial))) {
            throw new MalformedException("the private key is not the one of the public key");
        }
        return key;
    }

    /** Reads what {@link #secret} wrote. */
    public static SigningKey parse(String secret) {
        String[] parts =
                secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedException("no signing key: PRIVATE+KEY+name+id+key is expected");
        }
        byte[] bytes = Base64Text.decode(parts[2]);
        if (bytes.length != 1 + Ed25519.KEY) {
            throw new MalformedException("the signing key has another length");
        }
        SigningKey key = new SigningKey(
                parts[0], KeyKind.of(bytes[0]), Ed25519.ofSeed(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!key.verifier.name().id().equals(parts[1])) {
            throw new MalformedException("the signing key's id is not the one of its name and key");
        }
        return key;
    }

    /** The whole key, to be kept where only its owner reads. */
    public String secret() {
        byte[] bytes = new byte[1 + Ed25519.KEY];
        bytes[0] = verifier.kind().code();
        System.arraycopy(Ed25519.seed(key), 0, bytes, 1, Ed25519.KEY);
        KeyName name = verifier.name();
        return PREFIX + name.name() + "+" + name.id() + "+" + Base64Text.encode(bytes);
    }

    /** Its public part. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** A log's signature over a note's text. */
    public NoteSignature sign(String text) {
        require(KeyKind.LOG);
        return new NoteSignature(verifier.name(), Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A witness's signature over a checkpoint's text, at a time in whole seconds (tlog-cosignature). */
    public NoteSignature cosign(String text, Instant at) {
        require(KeyKind.WITNESS);
        long seconds = at.getEpochSecond();
        byte[] signed = Ed25519.sign(key, Cosignature.message(text, seconds));
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(seconds)
                .put(signed)
                .array();
        return new NoteSignature(verifier.name(), bytes);
    }

    private void require(KeyKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("a key of kind " + verifier.kind() + " does not sign as " + kind);
        }
    }

    @Override
    public String toString() {
        return verifier.toString();
    }
}
