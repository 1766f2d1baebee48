package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.Verdict;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the planned inspection: a verdict for each protection; what failed opens a finding. Late is recorded as late (I-6, I-7).
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"I-6", "I-7"},
        record = "store",
        states = "IN_USE")
public record CompleteInspection(
        @Target @RefersTo("store") RecordId store,
        List<Verdict> verdicts,
        @Nullable String note) {}
