package io.tallystick.command.rulebook;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/**
 * Brings a reviewed version of a standard into force; never by its drafter (VI-14, VI-18).
 *
 * @param effectiveFrom the first day it governs, today or later
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.RULE_ISSUER,
        rules = {"VI-14", "VI-18", "I-38"},
        record = "standard")
public record PromulgateStandard(
        @Target @RefersTo("standard") RecordId standard, int version, LocalDate effectiveFrom) {}
