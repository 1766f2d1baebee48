package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Appeals against the refusal of a request of one's own (II-60). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {
            Post.SALESPERSON,
            Post.FILE_CUSTODIAN,
            Post.INFORMATION_OFFICER,
            Post.GENERAL_MANAGER,
            Post.DEPARTMENT_HEAD,
            Post.AUDITOR,
            Post.COMPLIANCE_OFFICER
        },
        rules = {"II-60", "IV-13"},
        record = "customer")
public record AppealRefusal(@Target @RefersTo("customer") RecordId customer, int request, String reason) {}
