package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Assesses how well somebody does the work; the latest assessment counts. Nobody assesses oneself (V-111, VI-14).
 *
 * @param level 1 to 9, the higher the better
 * @param on the day of the assessment; today, if not said
 * @param remarks personal; sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-111", "VI-14"},
        record = "agent",
        creates = true)
public record AssessSkill(
        @RefersTo("employee") RecordId employee,
        int level,
        @Nullable LocalDate on,
        @Nullable String remarks) {}
