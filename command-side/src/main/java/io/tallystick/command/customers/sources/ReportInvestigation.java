package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Records the report of the agency and what it cost (II-26, II-29).
 */
@LedgerCommand(kind = CommandKind.OBSERVE, posts = Post.INFORMATION_OFFICER, rules = "II-26", record = "investigation")
public record ReportInvestigation(
        @Target @RefersTo("investigation") RecordId investigation, LocalDate reportedOn, BigDecimal cost) {}
