package io.tallystick.command.customers.sources;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Commissions an agency to look into a customer, with purpose and budget (II-26). Somebody else approves it.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.DEPARTMENT_HEAD},
        rules = "II-26",
        record = "customer")
public record CommissionInvestigation(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("agency") RecordId agency,
        @Nullable String purpose,
        @Nullable BigDecimal budget) {}
