package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.GradePolicyPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what follows from the customer's credit grade, and records that it was applied: allotment, discount or dunning (II-42).
 *
 * @param value what is to be applied; needed by nobody, refused where the policy says another
 * @param document the order, offer or sale it is applied to
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER, Post.DEPARTMENT_HEAD},
        rules = "II-42",
        record = "customer")
public record ApplyGradePolicy(
        @Target @RefersTo("customer") RecordId customer,
        GradePolicyPurpose purpose,
        @Nullable Integer value,
        String document) {}
