package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.retention.Hold;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a customer file from being erased, whatever its years say (VI-12).
 *
 * @param authority who ordered it, with the reference
 * @param reviewer who looks at it again
 * @param reviewOn the day by which that is done
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        rules = {"VI-12", "VI-20"},
        record = "customer")
public record HoldCustomerFile(
        @Target @RefersTo("customer") RecordId customer,
        Hold.Kind kind,
        @Nullable String authority,
        String reason,
        @RefersTo("employee") RecordId reviewer,
        LocalDate reviewOn) {}
