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
 * Ends an appointment. A post that may not be vacant is relieved only when a successor holds it (VI-20).
 *
 * @param appointment the appointment's number with the employee
 * @param on the first day without it, today where absent; never in the past
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = {"I-17", "VI-20"},
        record = "employee")
public record RelievePost(
        @Target @RefersTo("employee") RecordId employee,
        int appointment,
        @Nullable LocalDate on,
        String reason) {}
