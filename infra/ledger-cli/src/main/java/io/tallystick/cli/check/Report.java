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
 * @param documents contents compared with the digests in the events
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
        long documents,
        long entries,
        long bytes,
        double seconds,
        boolean keyBelieved,
        List<Finding> findings,
        long moreFindings) {
    public boolean sound() {
        return findings.isEmpty();
    }

    /** The first position something is wrong with, where it is known. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
