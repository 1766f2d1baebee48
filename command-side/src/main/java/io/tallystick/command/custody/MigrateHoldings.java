package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over holdings that are in custody already, as an inventory or a catalogue 案卷目錄, 歸檔目錄 describes them.
 *
 * @param from the unit they came from
 * @param to the archives room that holds them
 * @param clocks whether their retention begins at once, from the dates of the rows; absent for no
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-2", "I-13"},
        record = "list-key",
        creates = true)
public record MigrateHoldings(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId from,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<InventoryRow> rows,
        @Nullable Boolean clocks,
        @Nullable Integer quarantined) {
    /** Everything that is in the file, retention not begun. */
    public MigrateHoldings(RecordId fonds, RecordId from, RecordId to, ListSource source, List<InventoryRow> rows) {
        this(fonds, from, to, source, rows, null, null);
    }
}
