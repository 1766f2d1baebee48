package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Agrees to a swap for one side; with the second side it is registered, counted and in the roster (V-106 to V-108, V-115). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"VI-14", "V-106", "V-107", "V-117", "V-114", "V-111", "V-108", "V-109", "V-110", "V-115"},
        record = "swap",
        states = {"ACCEPTED"})
public record ApproveSwap(@Target @RefersTo("swap") RecordId swap) {}
