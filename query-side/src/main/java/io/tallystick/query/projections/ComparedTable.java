package io.tallystick.query.projections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a new version beside the same of the version it takes the place of, at the position where that one stood; or of
 * a replay beside the same of what was shown, in which case both are of one version.
 *
 * @param formerPosition where the former one stood; the same as {@code position} unless the new one was beyond it already
 * @param rowsFormer null where the former version has no such table
 * @param rowsNow null where the new one has none
 * @param sumFormer checksum of the columns both have, over all rows in any order; null where there are none
 * @param columnsAdded only the new version has them
 * @param columnsGone only the former version has them
 * @param changed rows of the same key that differ in a column both have
 * @param told the first rows that differ: what became of them, key, and the columns
 */
public record ComparedTable(
        int version,
        int former,
        long position,
        long formerPosition,
        String table,
        @Nullable Long rowsFormer,
        @Nullable Long rowsNow,
        @Nullable String sumFormer,
        @Nullable String sumNow,
        List<String> columnsAdded,
        List<String> columnsGone,
        long added,
        long removed,
        long changed,
        List<String> told,
        Instant comparedAt) {

    /** Whether both say the same in all columns both have. */
    public boolean same() {
        return rowsFormer != null
                && rowsFormer.equals(rowsNow)
                && sumFormer != null
                && sumFormer.equals(sumNow)
                && added + removed + changed == 0;
    }
}
