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
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody read parts of a customer file, for some purposes, until a day, within the access scheme (IV-15); never oneself.
 *
 * @param request the number of the request it answers, if it answers one; the grantee is then who asked
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILE_CUSTODIAN, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = {"IV-15", "VI-20", "II-57"},
        record = "customer")
public record GrantAccess(
        @Target @RefersTo("customer") RecordId customer,
        @RefersTo("employee") RecordId grantee,
        List<CardSection> sections,
        List<AccessPurpose> purposes,
        LocalDate until,
        String reason,
        @Nullable Integer request) {}
