package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** Counts the clocks of cases again by the rules in force; what becomes longer is lengthened, nothing is shortened (VI-11). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-11",
        record = "retention")
public record ApplyRulesInForce(@RefersTo("retention") List<RecordId> retentions) {}
