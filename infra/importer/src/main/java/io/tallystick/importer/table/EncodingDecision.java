package io.tallystick.importer.table;

import java.util.List;

/**
 * Which encoding a text file was read in, and why.
 *
 * @param charset its name, for example {@code GB18030}
 * @param candidates what else was weighed, best first; empty when there was nothing to weigh
 */
public record EncodingDecision(String charset, Basis basis, List<Candidate> candidates) {
    /** What settled it, from certain to guessed. */
    public enum Basis {
        /** Said by the person who sent it. */
        CHOSEN,
        /** Said by the mark at its start. */
        MARKED,
        /** Every byte is valid UTF-8, which other text hardly ever is by chance. */
        VALID_UTF8,
        /** Known column names appear in this reading and in no other. */
        KNOWN_HEADERS,
        /** By how common the characters are: to be checked by a person. */
        FREQUENCY
    }

    /**
     * An encoding that was tried.
     *
     * @param decodes whether every byte is valid in it
     * @param knownHeaders how many known column names appear in this reading
     * @param commonness share of the non-ASCII characters that are common ones, in per cent
     * @param confidence of ICU's detector, 0 to 100
     */
    public record Candidate(String charset, boolean decodes, int knownHeaders, int commonness, int confidence) {}

    /** Whether a person should look at it. */
    public boolean guessed() {
        return basis == Basis.FREQUENCY;
    }
}
