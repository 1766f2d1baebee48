package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks to read a customer file for a purpose (II-63). What is not granted is refused (IV-16); the reading is recorded before anything is shown. */
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
        rules = {"IV-16", "II-63", "II-57", "IV-13", "II-16", "V-12", "VI-10"},
        record = "customer")
public record ReadCustomerFile(
        @Target @RefersTo("customer") RecordId customer,
        @Nullable List<CardSection> sections,
        AccessPurpose purpose) {}
