package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Closes a unit today. Units below it are closed and posts within it relieved before. */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "org")
public record CloseUnit(@Target @RefersTo("org") RecordId unit) {}
