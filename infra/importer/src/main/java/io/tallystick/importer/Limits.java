package io.tallystick.importer;

/**
 * How much a file may ask for, so that no upload can exhaust the machine.
 *
 * @param fileBytes of the file as sent
 * @param zipEntries parts of a workbook
 * @param unpackedBytes of all parts of a workbook together
 * @param ratio unpacked to packed, of parts larger than 1 MiB unpacked
 * @param sharedStringBytes unpacked, of the string table, which has to be kept in memory
 * @param cells of one sheet
 * @param rows of a table, and components of a finding aid
 * @param columns of a table
 * @param xmlDepth nested elements
 * @param textLength characters of one element of a finding aid
 */
public record Limits(
        int fileBytes,
        int zipEntries,
        long unpackedBytes,
        int ratio,
        long sharedStringBytes,
        int cells,
        int rows,
        int columns,
        int xmlDepth,
        int textLength) {

    /** What an archives house needs, with a good margin: 32 MiB, 200,000 rows, 500 columns. */
    public static final Limits USUAL =
            new Limits(32 << 20, 1_000, 256L << 20, 200, 48L << 20, 5_000_000, 200_000, 500, 100, 1 << 20);

    /** The same with another limit on the file's size. */
    public Limits withFileBytes(int bytes) {
        return new Limits(
                bytes, zipEntries, unpackedBytes, ratio, sharedStringBytes, cells, rows, columns, xmlDepth, textLength);
    }

    /** The same with another limit on rows. */
    public Limits withRows(int most) {
        return new Limits(
                fileBytes,
                zipEntries,
                unpackedBytes,
                ratio,
                sharedStringBytes,
                cells,
                most,
                columns,
                xmlDepth,
                textLength);
    }
}
