package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Opens what departments owe for the year that is over (I-35). A department that owes it already is passed over. At the
 * turn of the year the ledger itself opens the management papers of every department.
 *
 * @param units the departments
 * @param year the year that is over
 * @param accounting for the accounting papers of the fiscal year, not for the management papers
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.SYSTEM},
        rules = "I-35",
        record = "obligation",
        creates = true)
public record OpenYearObligations(@RefersTo("org") List<RecordId> units, int year, boolean accounting) {}
