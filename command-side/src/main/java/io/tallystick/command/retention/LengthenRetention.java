package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Keeps a unit for a further period, counted from the end of this year; shorter than now is refused (VI-11). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "VI-11",
        record = "retention",
        states = "KEPT")
public record LengthenRetention(
        @Target @RefersTo("retention") RecordId retention, RetentionPeriod period, String reason) {}
