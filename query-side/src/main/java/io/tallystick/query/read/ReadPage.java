package io.tallystick.query.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, all read at one moment.
 *
 * @param position of the last event the rows stand for
 * @param complete whether the model has ever been at the head of the log since it was begun; while not, it is still being
 *     made and rows are missing
 * @param total rows that meet the conditions
 * @param more whether a search found more rows than {@code total}, which nobody waits for to be counted
 * @param counts by unit of count, where the table has one; never added up (VI-25); empty where not all rows were counted
 * @param masked columns whose values are withheld
 */
public record ReadPage(
        String model,
        int version,
        String table,
        long position,
        boolean complete,
        long total,
        boolean more,
        int page,
        int size,
        Map<String, Long> counts,
        List<String> masked,
        List<Map<String, @Nullable Object>> rows) {}
