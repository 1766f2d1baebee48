package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.HoldingEvent.Leave;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;

/**
 * Lets holdings out of the archives room for one of the reasons the rule knows, with the day they are due back (I-2).
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVES_HEAD, rules = "I-2", record = "holding", creates = true)
public record LetOut(@RefersTo("unit") List<RecordId> units, Leave reason, String to, LocalDate due) {}
