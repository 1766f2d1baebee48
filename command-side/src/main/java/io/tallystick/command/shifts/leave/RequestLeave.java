package io.tallystick.command.shifts.leave;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.LeaveKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for leave: in person, but for sickness; with the notice its kind has (V-85 to V-104). A shift that has begun is asked for with the reason why so late, and without effect until approved (V-90). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {
            "V-95", "V-85", "V-87", "V-90", "V-114", "V-102", "VI-3", "V-100", "V-101", "VI-4", "V-88", "VI-2", "V-89"
        },
        record = "leave",
        creates = true)
public record RequestLeave(
        @RefersTo("employee") RecordId employee,
        LeaveKind kind,
        LocalDate from,
        LocalDate until,
        @Nullable Boolean fromHalf,
        @Nullable Boolean untilHalf,
        String reason,
        @Nullable Boolean exceptional,
        @Nullable Boolean emergency,
        @Nullable String whyLate,
        @Nullable @RefersTo("leave") RecordId sameCauseAs) {}
