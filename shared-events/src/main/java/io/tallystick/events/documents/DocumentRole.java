package io.tallystick.events.documents;

/** What a document is to the record it is attached to. */
public enum DocumentRole {
    /** A picture of something kept on paper. */
    SCAN,
    /** Made and kept electronically; there is no paper. */
    ELECTRONIC_ORIGINAL,
    /** The printed list, signed by hand; told by the hash it bears (I-13). */
    SIGNED_LIST,
    /** A certificate, an opinion, a permission. */
    CERTIFICATE,
    OTHER
}
