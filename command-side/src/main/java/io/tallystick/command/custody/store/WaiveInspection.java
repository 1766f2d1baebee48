package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Lets the planned inspection go, with the reason; the next one is planned (I-6).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "I-6",
        record = "store",
        states = "IN_USE")
public record WaiveInspection(@Target @RefersTo("store") RecordId store, String reason) {}
