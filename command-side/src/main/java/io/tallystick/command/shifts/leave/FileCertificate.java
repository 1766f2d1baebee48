package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Files a medical certificate of a sick leave; together they cover it without a gap (V-96, V-98). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-96", "V-98"},
        record = "leave")
public record FileCertificate(
        @Target @RefersTo("leave") RecordId leave, LocalDate from, LocalDate until, String issuer) {}
