package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a transfer list made outside the ledger. The head of project or department approves the list as a whole.
 *
 * @param source the file it was read from; the same file of the same unit is taken in once
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-2", "I-13"},
        record = "transfer",
        creates = true)
public record DeclareTransfer(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId from,
        @RefersTo("org") RecordId to,
        @Nullable String project,
        @Nullable ListSource source,
        List<DeclaredLine> lines) {}
