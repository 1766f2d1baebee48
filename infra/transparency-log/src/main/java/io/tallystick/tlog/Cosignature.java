package io.tallystick.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness's word that a checkpoint extends all it had seen of the log before (tlog-cosignature, kind 0x04).
 *
 * @param key whose
 * @param at when, by the witness's clock, in whole seconds
 */
public record Cosignature(KeyName key, Instant at) {
    /** Checks a signature of this key over the checkpoint's text, and reads its time. */
    static Cosignature check(VerifierKey key, String text, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (bytes.length != Long.BYTES + Ed25519.SIGNATURE) {
            throw new UnprovenException("the cosignature of " + key.name().name() + " has another length");
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new UnprovenException("the cosignature of " + key.name().name() + " has no time");
        }
        byte[] signed = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        if (!key.verifies(message(text, seconds), signed)) {
            throw new UnprovenException("the cosignature of " + key.name().name() + " does not verify");
        }
        return new Cosignature(key.name(), Instant.ofEpochSecond(seconds));
    }

    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
