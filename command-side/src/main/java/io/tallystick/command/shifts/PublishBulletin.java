package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a bulletin, which everybody reads before being given work (V-83).
 *
 * @param mandatory yes, if not said
 * @param replaces the number of the bulletin it is a new version of
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-83", "V-45"},
        record = "bulletin-board",
        creates = true)
public record PublishBulletin(
        @RefersTo("org") RecordId unit,
        String title,
        String text,
        @Nullable Boolean mandatory,
        @Nullable Integer replaces) {}
