package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Renames a unit from a day; documents of earlier days keep the earlier name (I-46).
 *
 * @param from the first day of the new name, later than the first day of the name before
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, rules = "I-46", record = "org")
public record RenameUnit(@Target @RefersTo("org") RecordId unit, String name, LocalDate from) {}
