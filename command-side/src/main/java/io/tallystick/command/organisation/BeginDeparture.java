package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Begins an employee's departure: from now on the person is given no post and no file (VI-20).
 *
 * @param lastDay the last day in the house; neither long past nor far ahead, within days the house sets
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, rules = "VI-20", record = "employee")
public record BeginDeparture(@Target @RefersTo("employee") RecordId employee, LocalDate lastDay) {}
