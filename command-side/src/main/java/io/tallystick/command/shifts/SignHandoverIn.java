package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Signs the handover for the shift that comes; another person than the one who signed it out (V-25). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-25",
        record = "shift-handover")
public record SignHandoverIn(
        @Target @RefersTo("shift-handover") RecordId handover) {}
