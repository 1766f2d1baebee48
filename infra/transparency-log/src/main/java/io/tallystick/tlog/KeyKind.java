package io.tallystick.tlog;

/** What a key signs, by the byte that stands before it (signed-note, tlog-cosignature). */
public enum KeyKind {
    /** A log's Ed25519 key: signs the text of the note. */
    LOG(0x01),
    /** A witness's Ed25519 key: signs the text and the time of signing. */
    WITNESS(0x04);

    private final byte code;

    KeyKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static KeyKind of(byte code) {
        for (KeyKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new MalformedException("keys of kind 0x%02x are not known here".formatted(code));
    }
}
