package io.tallystick.importer.table;

/** Knows column names when it sees them. */
@FunctionalInterface
public interface HeaderNames {
    /** Whether the text is a column name that is known. */
    boolean knows(String text);
}
