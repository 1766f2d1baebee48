package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** Has somebody else look after customers of the leaver, all of those named or none (IV-23). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.FILE_CUSTODIAN},
        rules = {"IV-23", "II-62", "VI-20"},
        record = "employee",
        roles = {"SALESPERSON", "CONTACT"})
public record ReplaceLeaver(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("customer") List<RecordId> customers,
        @RefersTo("employee") RecordId replacement) {}
