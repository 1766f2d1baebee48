package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Examines and approves a declared list as a whole: the head of the project (I-34), or of the department (I-36).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD},
        rules = {"I-34", "I-36", "I-13", "VI-14"},
        record = "transfer",
        states = "LISTED")
public record ApproveTransfer(@Target @RefersTo("transfer") RecordId transfer, String listHash) {}
