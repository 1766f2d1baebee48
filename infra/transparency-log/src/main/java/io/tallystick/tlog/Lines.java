package io.tallystick.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text of the formats: UTF-8, lines ended by LF, no other control characters. */
final class Lines {
    private Lines() {}

    static String decode(byte[] bytes, int most, String what) {
        if (bytes.length > most) {
            throw new MalformedException(what + " has more than " + most + " bytes");
        }
        try {
            return check(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    what);
        } catch (CharacterCodingException e) {
            throw new MalformedException(what + " is not UTF-8");
        }
    }

    static String check(String text, String what) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException(what + " has control characters");
        }
        if (!text.endsWith("\n")) {
            throw new MalformedException(what + " does not end its last line");
        }
        return text;
    }

    /** The lines of a text that ends its last line. */
    static List<String> of(String text) {
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
