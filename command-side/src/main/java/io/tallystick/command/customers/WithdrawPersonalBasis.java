package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Records that there is no basis any more to speak of a person: consent taken back, contract ended, another person (II-16). */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.FILE_CUSTODIAN, Post.COMPLIANCE_OFFICER, Post.SALESPERSON},
        rules = "II-16",
        record = "customer")
public record WithdrawPersonalBasis(
        @Target @RefersTo("customer") RecordId customer, PrincipalRole role, String reason) {}
