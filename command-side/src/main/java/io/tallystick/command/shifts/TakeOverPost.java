package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody took a seat over, and from whom (V-81, V-82).
 *
 * @param relieved who had the seat
 * @param before the shift that person worked
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-81",
        record = "shift",
        states = "OPEN")
public record TakeOverPost(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        String seat,
        @Nullable @RefersTo("employee") RecordId relieved,
        @Nullable @RefersTo("shift") RecordId before) {}
