package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Stops a clock, because what had ended goes on; the unit is then kept until it ends again (III-1). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "III-1",
        record = "retention",
        states = "KEPT")
public record SuspendClock(@Target @RefersTo("retention") RecordId retention, int clock, String reason) {}
