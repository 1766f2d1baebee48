package io.tallystick.cli;

/** The command line asks for what cannot be; the message says what to give instead. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
