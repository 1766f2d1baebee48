package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes a hold off a customer file, by somebody else than who placed it (VI-12, VI-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEGAL_REPRESENTATIVE, Post.AUDITOR, Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        rules = {"VI-12", "VI-14"},
        record = "customer")
public record ReleaseCustomerHold(
        @Target @RefersTo("customer") RecordId customer, int hold, String reason) {}
