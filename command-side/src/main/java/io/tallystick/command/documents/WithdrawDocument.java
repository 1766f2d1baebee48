package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Withdraws a document that was attached by mistake; it is no longer put forward, and nothing of it is deleted. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        record = "document",
        states = "ATTACHED")
public record WithdrawDocument(@Target @RefersTo("document") RecordId document, String reason) {}
