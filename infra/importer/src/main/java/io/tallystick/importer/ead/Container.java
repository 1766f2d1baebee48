package io.tallystick.importer.ead;

import org.jspecify.annotations.Nullable;

/**
 * A box, folder or the like.
 *
 * @param type as the file calls it, for example {@code box}; nothing if it does not say
 * @param value its number or name
 * @param barcode where the label carries one
 */
public record Container(
        @Nullable String type, String value, @Nullable String barcode) {
    /** For example {@code box 12}. */
    public String text() {
        return type == null ? value : type + " " + value;
    }
}
