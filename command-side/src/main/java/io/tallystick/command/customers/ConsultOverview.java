package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import java.util.List;

/**
 * Consults the customer overview: of the files the reader may read, the base data of each is read, with an event for each; the others
 * stay masked (IV-5, IV-16, II-63).
 */
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
        rules = {"IV-13", "IV-16", "II-63", "II-57"},
        record = "customer")
public record ConsultOverview(@RefersTo("customer") List<RecordId> customers, AccessPurpose purpose) {}
