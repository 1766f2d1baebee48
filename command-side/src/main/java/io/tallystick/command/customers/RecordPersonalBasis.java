package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.PersonalBasis;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Says on what the house may keep and read what it knows of the owner, manager or legal representative (II-16). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.COMPLIANCE_OFFICER},
        rules = "II-16",
        record = "customer")
public record RecordPersonalBasis(
        @Target @RefersTo("customer") RecordId customer, PrincipalRole role, PersonalBasis basis, String document) {}
