package io.tallystick.events.documents;

import io.tallystick.events.kernel.RecordId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark a printed list bears as a QR code, so that its signed scan finds its transfer: plain text,
 * {@code tallystick:list:<transfer id>:<list hash>}.
 *
 * @param transfer whose list it is
 * @param listHash the hash of the list's lines, see {@link io.tallystick.events.custody.ListHash}
 */
public record ListMark(RecordId transfer, String listHash) {
    /** What the mark of a list begins with. */
    public static final String PREFIX = "tallystick:list:";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([^:]{3,120}):([0-9a-f]{64})");

    /** The text of the QR code. */
    public String text() {
        return PREFIX + transfer + ":" + listHash;
    }

    /** Reads the text of a QR code; empty if it is no mark of a list. */
    public static Optional<ListMark> of(String text) {
        Matcher mark = FORM.matcher(text);
        return mark.matches() && RecordId.isWellFormed(mark.group(1))
                ? Optional.of(new ListMark(new RecordId(mark.group(1)), mark.group(2)))
                : Optional.empty();
    }
}
