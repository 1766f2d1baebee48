package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.time.LocalDate;
import java.util.List;

/** Asks to be let read parts of a customer file, for some purposes, until a day; answered within the hours of II-57. */
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
        rules = {"II-57", "IV-13"},
        record = "customer")
public record RequestAccess(
        @Target @RefersTo("customer") RecordId customer,
        List<CardSection> sections,
        List<AccessPurpose> purposes,
        LocalDate until,
        String reason) {}
