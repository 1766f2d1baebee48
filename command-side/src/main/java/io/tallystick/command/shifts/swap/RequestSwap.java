package io.tallystick.command.shifts.swap;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks somebody to work a shift, and works one of theirs in return; a refusal names swaps that would be allowed (V-105 to V-117). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.AGENT, Post.SHIFT_LEADER, Post.DEPARTMENT_DIRECTOR, Post.CENTRE_DIRECTOR},
        rules = {"V-105", "V-107", "V-117", "V-114", "V-111", "V-108", "V-109", "V-110", "V-115"},
        record = "swap",
        creates = true)
public record RequestSwap(
        LocalDate date,
        @RefersTo("employee") RecordId counterpart,
        LocalDate returnDate,
        @Nullable String reason) {}
