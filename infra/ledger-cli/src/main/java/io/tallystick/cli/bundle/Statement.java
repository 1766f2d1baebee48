package io.tallystick.cli.bundle;

import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapProof;

/**
 * A file of a bundle that says how much there is of a record, with the proof of it:
 *
 * <pre>
 * tallystick/completeness@v1
 * record unit/2026-000001
 * committed 4711
 * tallystick/map-proof@v1
 * …
 * </pre>
 *
 * @param record which one
 * @param committedAt the position of the event that commits to it, which is in the bundle too
 * @param proof from the root that event names
 */
record Statement(String record, long committedAt, MapProof proof) {
    static final String ENDING = ".complete";

    private static final String HEADER = "tallystick/completeness@v1\n";
    private static final String RECORD = "record ";
    private static final String COMMITTED = "committed ";

    static Statement parse(String text) {
        String[] lines = text.split("\n", 4);
        if (lines.length != 4
                || !text.startsWith(HEADER)
                || !lines[1].startsWith(RECORD)
                || !lines[2].matches(COMMITTED + "[1-9][0-9]{0,17}")) {
            throw new MalformedException("no statement of completeness");
        }
        return new Statement(
                lines[1].substring(RECORD.length()),
                Long.parseLong(lines[2].substring(COMMITTED.length())),
                MapProof.parse(lines[3]));
    }

    /** A name for its file. */
    String file() {
        String hex = MapLeaf.keyOf(record).hex();
        return record.replaceAll("[^A-Za-z0-9.-]", "_") + "." + hex.substring(0, 8) + ENDING;
    }

    @Override
    public String toString() {
        return HEADER + RECORD + record + "\n" + COMMITTED + committedAt + "\n" + proof;
    }
}
