package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Decides against an erasure, or takes it back; nothing was destroyed, and it can be proposed again. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.LEGAL_REPRESENTATIVE, Post.COMPLIANCE_OFFICER},
        record = "erasure",
        states = "PROPOSED")
public record RejectErasure(@Target @RefersTo("erasure") RecordId erasure, String reason) {}
