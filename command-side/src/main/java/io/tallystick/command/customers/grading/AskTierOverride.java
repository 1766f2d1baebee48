package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CustomerTier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another tier than the standard gives (II-10).
 *
 * @param reason why; refused without one
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER},
        rules = "II-10",
        record = "customer")
public record AskTierOverride(
        @Target @RefersTo("customer") RecordId customer,
        CustomerTier tier,
        @Nullable String reason) {}
