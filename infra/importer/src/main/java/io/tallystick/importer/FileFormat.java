package io.tallystick.importer;

/** The formats that are read; which one a file has is decided by what is in it, never by its name. */
public enum FileFormat {
    XLSX,
    CSV,
    EAD2002,
    EAD3;

    /** Whether it is a table of rows and columns. */
    public boolean tabular() {
        return this == XLSX || this == CSV;
    }
}
