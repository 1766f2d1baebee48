package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Hears an appeal, by somebody who had no part in the refusal; one that is upheld becomes a grant (II-60, VI-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.GENERAL_MANAGER, Post.COMPLIANCE_OFFICER},
        rules = {"II-60", "VI-14", "IV-15"},
        record = "customer")
public record DecideAppeal(
        @Target @RefersTo("customer") RecordId customer, int request, boolean upheld, String reason) {}
