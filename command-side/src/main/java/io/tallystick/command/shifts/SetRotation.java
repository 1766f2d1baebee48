package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.Rotation;
import java.time.LocalDate;
import java.util.List;

/**
 * Sets teams that work one cycle after the other, for example four teams in D D N N - - - -.
 *
 * @param begins the date the first team begins the cycle
 * @param cycle one mark a day: the code of a shift, or - for a day off
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-122",
        record = "shift-plan",
        creates = true)
public record SetRotation(
        @RefersTo("org") RecordId unit, String code, LocalDate begins, String cycle, List<Rotation.Team> teams) {}
