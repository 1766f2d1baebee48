package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says whose fault a missed shift was, in per cent of both (V-113). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-113", "VI-14"},
        record = "swap",
        states = {"REGISTERED"})
public record ApportionFault(@Target @RefersTo("swap") RecordId swap, int askerPercent, int counterpartPercent) {}
