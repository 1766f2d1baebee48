package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Keeps the base data of a customer for ever (III-3); only where the house allows it, on authority and basis. */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.LEGAL_REPRESENTATIVE, Post.GENERAL_MANAGER},
        rules = "III-3",
        record = "customer")
public record KeepBaseDataPermanently(
        @Target @RefersTo("customer") RecordId customer,
        @Nullable String authority,
        @Nullable String basis) {}
