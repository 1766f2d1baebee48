package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Signs for the house over the list, and lets what is on it out of the room; everything is checked again in the act (VI-26,
 * I-2).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"VI-26", "VI-14", "VI-12", "VI-11"},
        record = "transfer-out",
        states = "LISTED_OUT")
public record DispatchTransferOut(
        @Target @RefersTo("transfer-out") RecordId transferOut, String listHash) {}
