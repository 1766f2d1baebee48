package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.organisation.Education;
import io.tallystick.events.organisation.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody works in the archives, for staff statistics; grants no post. Said again, it takes the place of what was said
 * before. What is personal is sealed, and may be left out (I-12).
 *
 * @param unit one that keeps archives
 * @param fullTime 專職, otherwise 兼職
 * @param birthYear four digits; statistics count by the age reached in the year
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEDGER_ADMINISTRATOR, Post.ARCHIVES_HEAD},
        rules = "I-12",
        record = "employee")
public record AssignArchivist(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("org") RecordId unit,
        boolean fullTime,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable Education education,
        LocalDate from) {}
