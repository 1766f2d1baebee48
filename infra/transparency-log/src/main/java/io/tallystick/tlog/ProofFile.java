package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A proof that an entry is in a log, in one file (tlog-proof). Only what the checkpoint and the hashes cover is
 * authenticated: not the extra bytes.
 *
 * @param extra what whoever made the proof adds, none if empty
 * @param index the entry's, from 0
 * @param hashes of the inclusion proof
 * @param checkpoint with all its signatures
 */
public record ProofFile(Optional<String> extra, long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    public ProofFile {
        hashes = List.copyOf(hashes);
        if (hashes.size() > MOST_HASHES) {
            throw new MalformedException("a proof has at most " + MOST_HASHES + " hashes");
        }
    }

    /** The proof for an entry of the tree the checkpoint is of. */
    public static ProofFile of(long index, SignedNote checkpoint, HashReader hashes) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        return new ProofFile(Optional.empty(), index, Proofs.inclusion(index, size, hashes), checkpoint);
    }

    /** Reads a proof file. */
    public static ProofFile parse(byte[] bytes) {
        String file = Lines.decode(bytes, SignedNote.LARGEST, "the proof");
        int empty = file.indexOf("\n\n");
        if (empty < 0) {
            throw new MalformedException("the proof has no checkpoint");
        }
        List<String> lines = new ArrayList<>(Lines.of(file.substring(0, empty + 1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedException("a proof begins with " + HEADER);
        }
        Optional<String> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(lines.removeFirst().substring(EXTRA.length()));
            Base64Text.decode(extra.get());
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException("the proof has no index");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        SignedNote checkpoint = SignedNote.parse(file.substring(empty + 2));
        return new ProofFile(extra, index, lines.stream().map(Hash::parse).toList(), checkpoint);
    }

    /**
     * Checks that the entry is in the log.
     *
     * @param log the log's keys
     * @return the checkpoint it is proved by
     * @throws UnprovenException if it is not, or the log did not sign
     */
    public Checkpoint check(byte[] entry, Collection<VerifierKey> log) {
        return check(Hash.leaf(entry), log);
    }

    /**
     * Checks that the entry of a leaf hash is in the log, whatever it says.
     *
     * @throws UnprovenException if it is not, or the log did not sign
     */
    public Checkpoint check(Hash leaf, Collection<VerifierKey> log) {
        Checkpoint signed = Checkpoint.open(checkpoint, log);
        if (index >= signed.size()) {
            throw new UnprovenException("a tree of size " + signed.size() + " has no entry " + index);
        }
        Proofs.checkInclusion(leaf, index, signed.size(), hashes, signed.root());
        return signed;
    }

    /** As it is stored and sent. */
    public byte[] bytes() {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(text -> file.append(EXTRA).append(text).append('\n'));
        file.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> file.append(hash).append('\n'));
        return file.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
