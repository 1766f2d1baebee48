package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.grading.OnboardingItem;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that what is prepared before the first trade is there (II-7).
 *
 * @param items what is there
 * @param waiver why the rest is not needed
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-7",
        record = "customer")
public record CompleteOnboarding(
        @Target @RefersTo("customer") RecordId customer,
        List<OnboardingItem> items,
        @Nullable String waiver) {}
