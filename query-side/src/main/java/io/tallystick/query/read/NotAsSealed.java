package io.tallystick.query.read;

/** What was sealed can no longer be made as it was: somebody in it was erased since, and the seal shows it (VI-9, VI-30). */
public final class NotAsSealed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param digest SHA-256 of what was sealed, in hexadecimal */
    public NotAsSealed(String digest) {
        super(digest);
    }
}
