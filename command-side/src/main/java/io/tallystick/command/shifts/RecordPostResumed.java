package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Records that somebody is back at the post. Minutes without approval count, and become a breach of discipline when they are many (V-44, V-103). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-44", "V-103"},
        record = "shift",
        states = "OPEN")
public record RecordPostResumed(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee) {}
