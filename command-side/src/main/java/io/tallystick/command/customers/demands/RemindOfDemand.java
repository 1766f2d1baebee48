package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reminds those who answer a demand of its day, in the end their superiors; given by the ledger itself (VI-12). */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-12", record = "demand")
public record RemindOfDemand(@Target @RefersTo("demand") RecordId demand) {}
