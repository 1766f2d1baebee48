package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ends an acting appointment before its last day.
 *
 * @param appointment the appointment's number with who acts
 * @param on the first day without it, today where absent; never in the past
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "employee")
public record EndActing(
        @Target @RefersTo("employee") RecordId employee,
        int appointment,
        @Nullable LocalDate on,
        String reason) {}
