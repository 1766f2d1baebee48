package io.tallystick.importer.ead;

import io.tallystick.events.custody.ListSource;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding aid read as existing holdings: its lowest components, each checked.
 *
 * @param title of the fonds
 * @param code of the fonds
 * @param stated what the finding aid says there is in all
 * @param components on all levels
 * @param leaves components without components below: these are the holdings
 * @param depth of the hierarchy, 1 for a flat one
 * @param rows the leaves without a problem
 * @param problems all of them
 */
public record Inventory(
        ListSource source,
        @Nullable String title,
        @Nullable String code,
        List<Extent> stated,
        int components,
        int leaves,
        int depth,
        List<HoldingRow> rows,
        List<Problem> problems,
        List<Note> notes) {

    /** Whether everything can be taken. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
