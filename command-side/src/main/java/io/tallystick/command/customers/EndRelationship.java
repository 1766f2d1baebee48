package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.RelationshipEnd;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;

/** Records that the business relationship ended, on a day and on what basis; a break in trading ends nothing (II-5, III-1). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER, Post.GENERAL_MANAGER},
        rules = {"II-5", "III-1"},
        record = "customer")
public record EndRelationship(
        @Target @RefersTo("customer") RecordId customer, LocalDate endedOn, RelationshipEnd basis, String document) {}
