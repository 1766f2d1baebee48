package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody to stop work. Only the leader of the shift does, or somebody above, and names the rule (V-139).
 *
 * @param rule the rule that was not kept, for example {@code V-40}
 * @param reason personal, sealed
 * @param coveredBy who takes the seat
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-139"},
        record = "shift",
        states = "OPEN")
public record OrderStopWork(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        String rule,
        String reason,
        @Nullable @RefersTo("employee") RecordId coveredBy) {}
