package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Says why a problem stays open when the day is over (V-42).
 *
 * @param shift the shift at whose end it is open
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-42", "V-45"},
        record = "problems")
public record CarryProblemOver(
        @Target @RefersTo("problems") RecordId problems,
        int number,
        @RefersTo("shift") RecordId shift,
        String reason) {}
