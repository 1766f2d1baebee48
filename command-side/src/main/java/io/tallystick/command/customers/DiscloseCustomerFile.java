package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.DisclosureBasis;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that a customer file is given to somebody outside, on a basis that allows it (II-61, VI-30). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.GENERAL_MANAGER},
        rules = {"II-61", "VI-30", "V-12", "V-45"},
        record = "customer")
public record DiscloseCustomerFile(
        @Target @RefersTo("customer") RecordId customer,
        String recipient,
        @Nullable DisclosureBasis basis,
        @Nullable String document,
        List<CardSection> sections) {}
