package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.HandoverHead;
import org.jspecify.annotations.Nullable;

/**
 * Fills a head of the handover (V-25, V-84).
 *
 * @param text what is told; left out where there is nothing to tell
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-25", "V-84", "V-45"},
        record = "shift-handover")
public record FillHandoverHead(
        @Target @RefersTo("shift-handover") RecordId handover,
        HandoverHead head,
        @Nullable String text) {}
