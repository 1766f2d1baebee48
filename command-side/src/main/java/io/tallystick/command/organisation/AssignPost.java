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
 * Appoints an employee to a post within a scope. Nobody appoints himself (VI-14).
 *
 * @param fonds the fonds it holds in; with {@code unit} absent the whole of it, with both absent the whole house
 * @param unit the unit it holds in, with the units below it
 * @param from the first day, today where absent; an appointment does not reach back
 * @param until the last day, where one is set
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEDGER_ADMINISTRATOR,
        rules = {"VI-14", "VI-20"},
        record = "employee")
public record AssignPost(
        @Target @RefersTo("employee") RecordId employee,
        Post post,
        @Nullable @RefersTo("fonds") RecordId fonds,
        @Nullable @RefersTo("org") RecordId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
