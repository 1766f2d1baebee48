package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reads the next documents of a sweep; what is found is read by the ledger itself, not told by the caller. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.AUDITOR},
        record = "fixity",
        states = "RUNNING")
public record ContinueFixitySweep(
        @Target @RefersTo("fixity") RecordId sweep) {}
