package io.tallystick.cli.check;

import io.tallystick.tlog.Cosignature;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param source what was checked
 * @param origin of the log, as its checkpoint says
 * @param size entries the checkpoint covers
 * @param unsigned entries after those
 * @param root of the checkpoint
 * @param cosignatures of the newest checkpoint, by known witnesses
 * @param brackets how many cosigned checkpoints recorded times were held against
 * @param older how many older checkpoints it was held against
 * @param documents contents held against the digests in the events
 * @param whole the records a bundle of chosen events was shown to have all events of; null for a whole log
 * @param entries how many entries were read
 * @param bytes of those
 * @param seconds it took
 * @param keyBelieved whether the key was the log's own word
 * @param findings by position
 * @param moreFindings how many there are besides
 */
public record Report(
        String source,
        @Nullable String origin,
        long size,
        long unsigned,
        @Nullable String root,
        List<Cosignature> cosignatures,
        int brackets,
        int older,
        Files documents,
        @Nullable List<Whole> whole,
        long entries,
        long bytes,
        double seconds,
        boolean keyBelieved,
        List<Finding> findings,
        long moreFindings) {
    /**
     * Files of documents.
     *
     * @param compared how many were looked at
     * @param opened sealed ones that were opened with the ledger's keys and hashed
     * @param present sealed ones that were only seen to be there
     * @param erased sealed ones nobody can open any more
     */
    public record Files(long compared, long opened, long present, long erased) {}

    /**
     * A record of which all events are there.
     *
     * @param record which one
     * @param events how many it has
     * @param upTo the last position that is covered
     * @param later events of it after that, which are not
     */
    public record Whole(String record, long events, long upTo, long later) {}

    public boolean sound() {
        return findings.isEmpty();
    }

    /** The first position something is wrong with, where it is known. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
