package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Begins to read all stored documents of a fonds against their digests. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.AUDITOR},
        record = "fixity",
        creates = true)
public record StartFixitySweep(@RefersTo("fonds") RecordId fonds) {}
