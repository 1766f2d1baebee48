package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Says what is to be known beside a past problem of credit; the problem itself stays as it was recorded (II-21).
 *
 * @param note sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = "II-21",
        record = "customer")
public record AnnotateCreditProblem(
        @Target @RefersTo("customer") RecordId customer, int problem, String note) {}
