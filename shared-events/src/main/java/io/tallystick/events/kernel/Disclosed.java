package io.tallystick.events.kernel;

/** What opening a {@link Protected} value gives: open, or erased by a recorded decision. */
public sealed interface Disclosed<T> {
    /** The value, open. */
    record Open<T>(T value) implements Disclosed<T> {}

    /** The key was destroyed by a recorded erasure. */
    record Erased<T>() implements Disclosed<T> {}
}
