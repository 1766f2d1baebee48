package io.tallystick.cli.check;

import java.util.Map;

/**
 * Something is not as it was signed, or not as it has to be.
 *
 * @param position the first position concerned; 0 if it is about the whole
 * @param upTo the last position it can be about, the same as the first where that is known
 * @param kind what is wrong
 * @param facts what the words of the kind speak of
 */
public record Finding(long position, long upTo, Kind kind, Map<String, String> facts) {
    /** What can be wrong. */
    public enum Kind {
        /** The checkpoint is not signed by the key that was given. */
        SIGNATURE,
        /** Too few witnesses cosigned, or one did whose cosignature does not verify. */
        COSIGNATURES,
        /** An entry is not the one that was signed. */
        CHANGED,
        /** There is no entry. */
        MISSING,
        /** A tile of hashes is not the one that was signed. */
        TILE,
        /** The entries do not give the root that was signed. */
        ROOT,
        /** The log ends before what an older checkpoint covers. */
        CUT_OFF,
        /** An older checkpoint is of another history. */
        PARTED,
        /** Events of a record do not follow each other. */
        SEQUENCE,
        /** It was recorded before what stands before it. */
        TIME,
        /** It was not recorded when witnesses say. */
        CLOCK,
        /** An entry is not of its form, or does not belong where it is. */
        FORM,
        /** A document is not the one that was attached. */
        DOCUMENT_CHANGED,
        /** A document is not there. */
        DOCUMENT_MISSING,
        /** The index of a bundle does not say what its entries say. */
        INDEX,
        /** A bundle has not all events of a record. */
        INCOMPLETE,
        /** That a bundle has all events of a record is said, and not proved. */
        UNPROVEN,
        /** No event in a bundle names what is attached to it, or it was changed. */
        ATTACHMENT
    }

    static Finding at(long position, Kind kind, Map<String, String> facts) {
        return new Finding(position, position, kind, facts);
    }

    static Finding within(long position, long upTo, Kind kind, Map<String, String> facts) {
        return new Finding(position, upTo, kind, facts);
    }
}
