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
 * Signs somebody off. Nobody goes before the relief is at the desk, unless the leader lets the person go and says why; what was worked beyond the end is booked (V-82).
 *
 * @param reason why the leader lets the person go unrelieved or early; personal, sealed
 * @param note further words; needed where the reason is another
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-82", "V-86"},
        record = "shift",
        states = "OPEN")
public record SignOff(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        @Nullable LeavingReason reason,
        @Nullable String note) {}
