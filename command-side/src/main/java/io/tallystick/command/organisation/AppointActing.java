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
 * Lets an employee act for another (代) within what that other holds in person, for a time. What is held by acting is
 * never passed on, and nobody appoints himself (VI-14).
 *
 * @param employee who is to act
 * @param actingFor the principal, who holds the post in person on every day from the first to the last
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = {"VI-14", "VI-20"},
        record = "employee")
public record AppointActing(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("employee") RecordId actingFor,
        Post post,
        @Nullable @RefersTo("fonds") RecordId fonds,
        @Nullable @RefersTo("org") RecordId unit,
        LocalDate from,
        LocalDate until) {}
