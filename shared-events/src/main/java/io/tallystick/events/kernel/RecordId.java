package io.tallystick.events.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tallystick.events.text.Beginning;

/**
 * The immutable surrogate identifier of anything the ledger keeps: {@code kind/key}, for example
 * {@code transfer/2026-000123}. Codes that people assign are attributes, never identifiers.
 *
 * <p>The kind is lower-case letters and hyphens; the key is 1 to 80 letters, digits, dots, hyphens, underscores or
 * middle dots: safe in an address, a file name and a barcode.
 */
public record RecordId(@JsonValue String value) implements Comparable<RecordId> {
    private static final int LONGEST_KIND = 31;
    private static final int LONGEST_KEY = 80;

    /**
     * @throws IllegalArgumentException if the text does not have the form {@code kind/key}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "an identifier is kind/key, for example transfer/2026-000123; this is not one: "
                            + Beginning.of(value.replaceAll("\\p{Cntrl}", "?"), 60));
        }
    }

    /** Whether a text is an identifier. */
    public static boolean isWellFormed(String text) {
        return wellFormed(text);
    }

    // Every event read names several records; as a regular expression this was a quarter of all decoding.
    private static boolean wellFormed(String value) {
        int slash = value.indexOf('/');
        if (slash < 1 || slash > LONGEST_KIND || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < slash; i++) {
            char c = value.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        int characters = 0;
        for (int i = slash + 1; i < value.length(); characters++) {
            int point = value.codePointAt(i);
            if (!allowedInKey(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return characters >= 1 && characters <= LONGEST_KEY;
    }

    private static boolean allowedInKey(int point) {
        return (point >= '0' && point <= '9')
                || (point >= 'A' && point <= 'Z')
                || (point >= 'a' && point <= 'z')
                || point == '-'
                || point == '.'
                || point == '_'
                || point == '·'
                || Character.isLetter(point)
                || Character.isDigit(point);
    }

    /** The identifier of a record of the kind with the key. */
    public static RecordId of(String kind, String key) {
        return new RecordId(kind + "/" + key);
    }

    /** What sort of record this is, for example {@code transfer}. */
    public String kind() {
        return value.substring(0, value.indexOf('/'));
    }

    /** The part after the kind. */
    public String key() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
