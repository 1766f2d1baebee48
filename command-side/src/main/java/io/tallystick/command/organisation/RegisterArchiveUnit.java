package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Registers a unit of the house as one that keeps archives 檔案機構, for staff statistics (I-12). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEDGER_ADMINISTRATOR, Post.ARCHIVES_HEAD},
        rules = "I-12",
        record = "org")
public record RegisterArchiveUnit(@Target @RefersTo("org") RecordId unit, LocalDate from) {}
