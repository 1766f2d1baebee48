package io.tallystick.events.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The immutable surrogate identifier of anything the ledger keeps: {@code kind/key}, for example
 * {@code transfer/2026-000123}. Codes that people assign are attributes, never identifiers.
 *
 * <p>The kind is lower-case letters and hyphens; the key is 1 to 80 letters, digits, dots, hyphens, underscores or
 * middle dots: safe in an address, a file name and a barcode.
 */
public record RecordId(@JsonValue String value) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,30}/[\\p{L}\\p{Nd}._·-]{1,80}");

    /**
     * @throws IllegalArgumentException if the text does not have the form {@code kind/key}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an identifier is kind/key, for example transfer/2026-000123; this is not one: "
                            + value.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(60, value.length())));
        }
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
