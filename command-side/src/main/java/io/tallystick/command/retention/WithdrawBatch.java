package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Gives a list or register up before anything on it was carried out. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-26",
        record = "destruction",
        states = {"UNDER_APPRAISAL", "DRAWN_UP", "APPRAISED", "AWAITING_DESTRUCTION"})
public record WithdrawBatch(@Target @RefersTo("destruction") RecordId batch, String reason) {}
