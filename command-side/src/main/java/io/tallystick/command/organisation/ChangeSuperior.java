package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Changes to whom an employee reports. Lines of report never run in a circle.
 *
 * @param from the first day of the new line, today or earlier
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "employee")
public record ChangeSuperior(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("employee") RecordId superior,
        LocalDate from) {}
