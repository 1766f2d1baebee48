package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Signs that both have told each other everything about the shifts (V-112). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-112"},
        record = "swap",
        states = {"REGISTERED"})
public record SignSwapBriefing(@Target @RefersTo("swap") RecordId swap) {}
