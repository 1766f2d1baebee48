package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Closes an analysis of composition: with a decision, or with why nothing is done (II-50). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.GENERAL_MANAGER},
        rules = "II-50",
        record = "analysis",
        creates = true)
public record ConcludeAnalysis(
        @RefersTo("org") RecordId unit,
        CompositionMark mark,
        LocalDate from,
        LocalDate to,
        @Nullable String decision,
        @Nullable String noAction) {}
