package io.tallystick.query.console.rulebook;

import java.util.ArrayList;
import java.util.List;

/** Marks names of commands, events and fields in what a rule enforces: in the catalogue they stand between ticks. */
final class CodeNames {
    /** A piece of a text. */
    record Piece(String text, boolean code) {}

    private CodeNames() {}

    /** The text in pieces, without the ticks. */
    static List<Piece> mark(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean code = false;
        for (String piece : text.split("`", -1)) {
            if (!piece.isEmpty()) {
                pieces.add(new Piece(piece, code));
            }
            code = !code;
        }
        return pieces;
    }
}
