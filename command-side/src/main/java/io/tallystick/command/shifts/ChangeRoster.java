package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** Changes a published roster; what it kept it has to keep (V-122). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-122", "V-110", "VI-20"},
        record = "roster",
        states = "PUBLISHED")
public record ChangeRoster(@Target @RefersTo("roster") RecordId roster, List<RosterChanges> changes, String reason) {}
