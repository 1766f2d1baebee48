package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures under it (signed-note): text, an empty line, a line for each signature.
 *
 * @param text ends its last line
 * @param signatures as they stand there, known or not
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The most bytes of a note. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        Lines.check(text, "the note");
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("a note has 1 to " + MOST_SIGNATURES + " signatures");
        }
    }

    /** The note with this text, signed by the log. */
    public static SignedNote sign(String text, SigningKey... keys) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            signatures.add(key.sign(text));
        }
        return new SignedNote(text, signatures);
    }

    /** Reads a note; whether its signatures verify is another question. */
    public static SignedNote parse(byte[] bytes) {
        return parse(Lines.decode(bytes, LARGEST, "the note"));
    }

    static SignedNote parse(String note) {
        Lines.check(note, "the note");
        int empty = note.lastIndexOf("\n\n");
        if (empty < 0) {
            throw new MalformedException("the note has no signatures");
        }
        String below = note.substring(empty + 2);
        if (below.isEmpty()) {
            throw new MalformedException("the note has no signatures");
        }
        return new SignedNote(
                note.substring(0, empty + 1),
                Lines.of(below).stream().map(NoteSignature::parse).toList());
    }

    /** The same note with more signatures. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /**
     * Checks it by known keys: all their signatures have to verify, and there has to be one at least. Signatures of others
     * are passed over.
     *
     * @return the names of those whose signature stands there
     * @throws UnprovenException if none of the keys signed, or a signature of one of them does not verify
     */
    public List<KeyName> check(Collection<VerifierKey> known) {
        List<KeyName> signed = new ArrayList<>();
        for (VerifierKey key : known) {
            for (NoteSignature signature : by(key)) {
                if (key.kind() == KeyKind.WITNESS) {
                    Cosignature.check(key, text, signature);
                } else if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.bytes())) {
                    throw new UnprovenException("the signature of " + key.name().name() + " does not verify");
                }
                signed.add(key.name());
            }
        }
        if (signed.isEmpty()) {
            throw new UnprovenException("none of the known keys signed the note");
        }
        return signed;
    }

    /** Its cosignatures by these witnesses, each checked. */
    public List<Cosignature> cosignatures(Collection<VerifierKey> witnesses) {
        return witnesses.stream()
                .filter(key -> key.kind() == KeyKind.WITNESS)
                .flatMap(key -> by(key).stream().map(signature -> Cosignature.check(key, text, signature)))
                .toList();
    }

    private List<NoteSignature> by(VerifierKey key) {
        return signatures.stream()
                .filter(signature -> signature.key().equals(key.name()))
                .toList();
    }

    /** As it is stored and sent. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
