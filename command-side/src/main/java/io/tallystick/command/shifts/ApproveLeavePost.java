package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeavingReason;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody leave the post for a while. Only the leader of the shift does, or somebody above (V-44).
 *
 * @param note further words; needed where the reason is another. Personal as the reason is, sealed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-44"},
        record = "shift",
        states = "OPEN")
public record ApproveLeavePost(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        LeavingReason reason,
        @Nullable String note) {}
