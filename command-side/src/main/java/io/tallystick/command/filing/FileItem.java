package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.filing.Item;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Files a document as the next item of an open unit.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = "I-1",
        record = "unit",
        states = "OPEN")
public record FileItem(@Target @RefersTo("unit") RecordId unit, Item item) {}
