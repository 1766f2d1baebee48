package io.tallystick.command.shifts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Says which shift a unit works; one with the same code is replaced, for rosters drafted from now on.
 *
 * @param code one to four capital letters or digits, as it stands in the roster
 * @param ends at or before the start, it ends on the day after
 * @param startsNextDay whether it begins on the day after its shift date, as a night that begins at 00:30 does
 * @param night whether the rules for nights hold
 * @param daysOff whether it is also worked on days off; yes, if not said
 * @param leastCover how many people it needs at least
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = "V-122",
        record = "shift-plan",
        creates = true)
public record SetShiftPattern(
        @RefersTo("org") RecordId unit,
        String code,
        String name,
        LocalTime starts,
        LocalTime ends,
        @Nullable Boolean startsNextDay,
        @Nullable Boolean night,
        @Nullable Boolean daysOff,
        int leastCover) {}
