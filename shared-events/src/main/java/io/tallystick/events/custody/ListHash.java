package io.tallystick.events.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash both parties sign over: SHA-256 of the list's lines, each line's fields in the order of {@link ListLine}
 * separated by U+001F and ended by U+001E, UTF-8; an absent field is empty. Lower-case hexadecimal.
 */
public final class ListHash {
    private ListHash() {}

    /** The hash of the lines in the given order. */
    public static String of(List<ListLine> lines) {
        return ofRows(lines.stream().map(ListHash::fields));
    }

    /** The hash of any list, by the fields of its lines. */
    public static String ofRows(Stream<? extends List<? extends @Nullable Object>> rows) {
        MessageDigest digest = sha256();
        rows.forEach(fields -> {
            StringBuilder text = new StringBuilder();
            for (Object field : fields) {
                text.append(field == null ? "" : field).append('\u001F');
            }
            digest.update(text.append('\u001E').toString().getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<@Nullable Object> fields(ListLine line) {
        return Arrays.asList(
                line.line(),
                line.unit(),
                line.code(),
                line.kind(),
                line.title(),
                line.year(),
                line.documentNumber(),
                line.pages(),
                line.pieces(),
                line.period(),
                line.security(),
                line.condition(),
                line.remarks());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
