package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Gives units of one lowest class and year their next draft numbers, in this order; opens their series if it is new.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-37", "I-39", "I-40", "I-47"},
        record = "series",
        creates = true)
public record DraftNumbers(@RefersTo("unit") List<RecordId> units) {}
