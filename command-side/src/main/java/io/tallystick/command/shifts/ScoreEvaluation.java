package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates how somebody served, by every criterion of the scorecard in force; nobody evaluates oneself (V-41, VI-14).
 *
 * @param on the day of the service; today, if not said
 * @param scores one for each criterion
 * @param remarks personal; sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-41", "VI-14"},
        record = "agent",
        creates = true)
public record ScoreEvaluation(
        @RefersTo("employee") RecordId employee,
        @Nullable LocalDate on,
        List<Points> scores,
        @Nullable String remarks) {
    /**
     * What is given for a criterion.
     *
     * @param criterion its code in the scorecard
     */
    public record Points(String criterion, int points) {}
}
