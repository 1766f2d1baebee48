package io.tallystick.events.kernel;

/** A standard of the house in the version that was in force, written {@code customer-files-policy@2} (II-59). */
public record StandardCitation(String standard, int version) {
    /** Reads {@code customer-files-policy@2}. */
    public static StandardCitation of(String text) {
        int at = text.lastIndexOf('@');
        return new StandardCitation(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    /** The record of the standard. */
    public RecordId record() {
        return RecordId.of("standard", standard);
    }

    @Override
    public String toString() {
        return standard + "@" + version;
    }
}
