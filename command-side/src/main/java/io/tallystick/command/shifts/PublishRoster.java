package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Publishes a roster. Every shift has a leader and the people it needs, and everybody has rest between two shifts (V-122, V-110). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-122", "V-110", "VI-20"},
        record = "roster",
        states = "DRAFTED",
        leads = true)
public record PublishRoster(@Target @RefersTo("roster") RecordId roster) {}
