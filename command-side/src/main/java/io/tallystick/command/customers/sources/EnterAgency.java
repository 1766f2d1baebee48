package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Enters a professional agency into the register (II-26).
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.INFORMATION_OFFICER, record = "agency", creates = true)
public record EnterAgency(@RefersTo("org") RecordId unit, String name, String ground) {}
