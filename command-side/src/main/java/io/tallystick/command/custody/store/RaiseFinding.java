package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Records something that is not as it should be (I-6).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-6",
        record = "store",
        states = "IN_USE")
public record RaiseFinding(@Target @RefersTo("store") RecordId store, String subject, String detail) {}
