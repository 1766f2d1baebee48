package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a log sends to a witness (tlog-witness): its newest checkpoint, and proof that it extends the one the witness saw.
 *
 * @param older the size the witness saw last, 0 for none
 * @param proof that the newer tree extends the older
 * @param checkpoint the newest
 */
public record AddCheckpoint(long older, List<Hash> proof, SignedNote checkpoint) {
    /** The most bytes of such a request. */
    public static final int LARGEST = 64 * 1024;

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (proof.size() > MOST_HASHES) {
            throw new MalformedException("a proof has at most " + MOST_HASHES + " hashes");
        }
    }

    /** Reads the body of a request. */
    public static AddCheckpoint parse(byte[] bytes) {
        String body = Lines.decode(bytes, LARGEST, "the request");
        int empty = body.indexOf("\n\n");
        if (empty < 0) {
            throw new MalformedException("the request has no checkpoint");
        }
        List<String> lines = Lines.of(body.substring(0, empty + 1));
        if (!lines.getFirst().startsWith(OLD)) {
            throw new MalformedException("the request does not begin with the older size");
        }
        return new AddCheckpoint(
                Decimal.parse(lines.getFirst().substring(OLD.length())),
                lines.stream().skip(1).map(Hash::parse).toList(),
                SignedNote.parse(body.substring(empty + 2)));
    }

    /** The body of the request. */
    public byte[] bytes() {
        StringBuilder body = new StringBuilder(OLD).append(older).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
