package io.tallystick.tlog;

import java.util.Arrays;
import java.util.HexFormat;

/** One signature line of a note (signed-note). */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final KeyName key;
    private final byte[] bytes;

    NoteSignature(KeyName key, byte[] bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    /** Reads a line without its end. */
    public static NoteSignature parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new MalformedException("no signature line: " + line.substring(0, Math.min(60, line.length())));
        }
        byte[] all = Base64Text.decode(parts[1]);
        if (all.length <= KeyName.ID_BYTES) {
            throw new MalformedException("the signature of " + parts[0] + " is empty");
        }
        String id = HexFormat.of().formatHex(all, 0, KeyName.ID_BYTES);
        return new NoteSignature(new KeyName(parts[0], id), Arrays.copyOfRange(all, KeyName.ID_BYTES, all.length));
    }

    /** Whose it says it is. */
    public KeyName key() {
        return key;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The line without its end. */
    @Override
    public String toString() {
        byte[] all = Arrays.copyOf(HexFormat.of().parseHex(key.id()), KeyName.ID_BYTES + bytes.length);
        System.arraycopy(bytes, 0, all, KeyName.ID_BYTES, bytes.length);
        return DASH + key.name() + " " + Base64Text.encode(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && key.equals(that.key) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(bytes);
    }
}
