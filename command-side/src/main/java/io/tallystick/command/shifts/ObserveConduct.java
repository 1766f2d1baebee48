package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.ConductKind;
import org.jspecify.annotations.Nullable;

/** Records how somebody behaved on duty; personal, and sealed (V-39, V-40, V-43). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-39", "V-40", "V-43"},
        record = "shift",
        states = "OPEN")
public record ObserveConduct(
        @Target @RefersTo("shift") RecordId shift,
        @RefersTo("employee") RecordId employee,
        ConductKind kind,
        @Nullable String remarks) {}
