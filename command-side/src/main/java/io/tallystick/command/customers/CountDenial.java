package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Counts a denied reading against who asked, and raises an alert at the number of IV-16 within a day.
 *
 * @param rule by which it was denied
 * @param refusal the position of the refusal
 */
@LedgerCommand(kind = CommandKind.OBSERVE, posts = Post.SYSTEM, rules = "IV-16", record = "employee")
public record CountDenial(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("customer") RecordId customer,
        String rule,
        long refusal) {}
