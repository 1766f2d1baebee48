package io.tallystick.cli.bundle;

/**
 * What is where in a bundle. A bundle of a whole log has the paths of tlog-tiles, so that any server of files publishes it and
 * any client of such logs reads it; one of chosen events has an entry and a proof for each. In both:
 *
 * <pre>
 * checkpoint       the signed note all is proved by
 * log.vkey         the log's key, by its own word
 * log.keys         where one key took over from another: notes both signed, one a line
 * index.csv        what the entries say, a row for each
 * index.html       the same for people
 * README.txt       how to check it, also without us
 * completeness/    proofs that nothing was left out, where there are any
 * withheld/        hashes of events that are not shown, where there are any
 * attachments/     files that events in it name by their digest, where there are any
 * </pre>
 */
public final class Bundle {
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "log.vkey";
    static final String KEYS = "log.keys";
    static final String INDEX_CSV = "index.csv";
    static final String INDEX_HTML = "index.html";
    static final String README = "README.txt";
    static final String ENTRIES = "entries";
    static final String PROOFS = "proofs";
    static final String COMPLETENESS = "completeness";
    static final String WITHHELD = "withheld";
    static final String ATTACHMENTS = "attachments";
    static final String WITHHELD_ENDING = ".leaf";
    static final String ENTRY_ENDING = ".entry";
    static final String PROOF_ENDING = ".tlog-proof";

    private Bundle() {}

    /** The name of an event's files, without ending. */
    static String name(long position) {
        return "%012d".formatted(position);
    }
}
