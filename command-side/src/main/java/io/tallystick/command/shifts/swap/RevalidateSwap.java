package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Looks at a swap again on the day it takes effect; one that no longer holds is put back (V-116). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR, Post.SYSTEM},
        rules = {"V-116"},
        record = "swap",
        states = {"REGISTERED"})
public record RevalidateSwap(@Target @RefersTo("swap") RecordId swap, LocalDate date) {}
