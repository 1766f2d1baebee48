package io.tallystick.command.door;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Splits long lists over several events, because no event may exceed 60 KiB as it is stored. */
public final class Portions {
    /** What the entries of one event may take, in bytes of JSON; the rest is room for its other fields. */
    public static final int LARGEST = 48 * 1024;

    private Portions() {}

    /** The list in portions of at most {@link #LARGEST} bytes; an entry larger than that stands alone. */
    public static <T> List<List<T>> of(List<T> entries, ToIntFunction<T> bytes) {
        List<List<T>> portions = new ArrayList<>();
        List<T> portion = new ArrayList<>();
        int size = 0;
        for (T entry : entries) {
            int more = bytes.applyAsInt(entry);
            if (!portion.isEmpty() && size + more > LARGEST) {
                portions.add(List.copyOf(portion));
                portion.clear();
                size = 0;
            }
            portion.add(entry);
            size += more;
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }

    /** How many bytes the value's text takes in JSON at most, with quotes and a comma. */
    public static int bytes(Object value) {
        String text = value.toString();
        int bytes = 3;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                bytes += 6;
            } else if (c == '"' || c == '\\' || Character.isSurrogate(c) || (c >= 0x80 && c < 0x800)) {
                bytes += 2;
            } else {
                bytes += c < 0x80 ? 1 : 3;
            }
        }
        return bytes;
    }
}
