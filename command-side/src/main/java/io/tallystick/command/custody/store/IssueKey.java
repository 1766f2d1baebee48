package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Hands a key of a room to somebody; nobody who is leaving is given one (VI-20). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-20",
        record = "key",
        creates = true)
public record IssueKey(
        @RefersTo("store") RecordId store,
        String label,
        @RefersTo("employee") RecordId holder) {}
