package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Examines and approves the filing of a unit: the head of its project (I-34), or of its department (I-36).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD},
        rules = {"I-34", "I-36", "VI-14"},
        record = "unit",
        states = {"ARRANGED", "DECLARED"})
public record ApproveFiling(@Target @RefersTo("unit") RecordId unit) {}
