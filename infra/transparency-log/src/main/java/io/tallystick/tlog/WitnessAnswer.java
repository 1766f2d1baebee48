package io.tallystick.tlog;

/** What a witness answers a log (tlog-witness). */
public sealed interface WitnessAnswer {
    /** It cosigned. */
    record Cosigned(NoteSignature signature) implements WitnessAnswer {}

    /** It last saw another size than the log said; the log asks again with a proof from this one. */
    record SawOther(long size) implements WitnessAnswer {}

    /**
     * It did not cosign.
     *
     * @param status as over HTTP: 400 malformed, 403 not signed by a key it trusts, 404 a log it does not know, 422 a proof
     *     that does not hold
     */
    record Refused(int status, String reason) implements WitnessAnswer {}
}
