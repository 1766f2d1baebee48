package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the working days of a year, the record {@code standard/business-calendar-2026}.
 *
 * @param authority who publishes them, for example the notice of the State Council
 * @param holidays days off that would be working days
 * @param makeUpDays working days that would be days off
 * @param closes when the house closes, {@code HH:MM}
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_DRAFTER,
        rules = "VI-18",
        record = "standard",
        creates = true)
public record DraftBusinessCalendar(
        String authority,
        String rationale,
        int year,
        @Nullable List<LocalDate> holidays,
        @Nullable List<LocalDate> makeUpDays,
        LocalTime closes) {}
