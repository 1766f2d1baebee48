package io.tallystick.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a log's key and the one that takes over from it say of each other, as a signed note. Both have to have signed it: so the one
 * who knows either of them comes to know the other.
 *
 * <pre>
 * tallystick/log-key@v1
 * ledger.example.org/tlog+…   the key before
 * ledger.example.org/tlog+…   the key after
 *
 * — ledger.example.org/tlog …
 * — ledger.example.org/tlog …
 * </pre>
 *
 * @param before the key that was
 * @param after the key that takes over, of the same name
 * @param note what they signed
 */
public record KeyVoucher(VerifierKey before, VerifierKey after, SignedNote note) {
    private static final String HEADER = "tallystick/log-key@v1";

    /** The note of two keys of one log. */
    public static KeyVoucher sign(SigningKey before, SigningKey after) {
        String text = HEADER + "\n" + before.verifier() + "\n" + after.verifier() + "\n";
        return of(SignedNote.sign(text, before, after));
    }

    /**
     * Reads a note and checks it.
     *
     * @throws MalformedException if it is of another form, or the keys are one, or of different logs
     * @throws UnprovenException if one of the two did not sign it
     */
    public static KeyVoucher of(SignedNote note) {
        List<String> lines = Lines.of(note.text());
        if (lines.size() != 3 || !lines.getFirst().equals(HEADER)) {
            throw new MalformedException("a note of keys has three lines, the first of them " + HEADER);
        }
        VerifierKey before = VerifierKey.parse(lines.get(1));
        VerifierKey after = VerifierKey.parse(lines.get(2));
        if (before.kind() != KeyKind.LOG
                || after.kind() != KeyKind.LOG
                || before.samePublicKey(after)
                || !before.name().name().equals(after.name().name())) {
            throw new MalformedException("a note of keys names two keys of one log");
        }
        note.check(List.of(before));
        note.check(List.of(after));
        return new KeyVoucher(before, after, note);
    }

    /** The keys, and those that took over from them, one after the other. */
    public static List<VerifierKey> following(Collection<VerifierKey> known, Collection<KeyVoucher> vouchers) {
        return closure(known, vouchers, true, false);
    }

    /** The keys, and all that stood in their place before or after. */
    public static List<VerifierKey> all(Collection<VerifierKey> known, Collection<KeyVoucher> vouchers) {
        return closure(known, vouchers, true, true);
    }

    private static List<VerifierKey> closure(
            Collection<VerifierKey> known, Collection<KeyVoucher> vouchers, boolean forward, boolean backward) {
        List<VerifierKey> all = new ArrayList<>(known);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (KeyVoucher voucher : vouchers) {
                grown |= forward && has(all, voucher.before) && !has(all, voucher.after) && all.add(voucher.after);
                grown |= backward && has(all, voucher.after) && !has(all, voucher.before) && all.add(voucher.before);
            }
        }
        return all;
    }

    private static boolean has(List<VerifierKey> keys, VerifierKey key) {
        return keys.stream().anyMatch(one -> one.toString().equals(key.toString()));
    }
}
