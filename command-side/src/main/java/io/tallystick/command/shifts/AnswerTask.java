package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a task, or says why not (V-40).
 *
 * @param number of the task within the shift
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-40",
        record = "shift",
        states = "OPEN")
public record AnswerTask(
        @Target @RefersTo("shift") RecordId shift,
        int number,
        boolean accepts,
        @Nullable String reason) {}
