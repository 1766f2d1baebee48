package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Gives a swap up before it takes effect; the roster is put back and it does not count (V-108). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-116"},
        record = "swap",
        states = {"REQUESTED", "ACCEPTED", "REGISTERED"})
public record CancelSwap(@Target @RefersTo("swap") RecordId swap, String reason) {}
