package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Has somebody else look after a customer of the leaver (IV-23). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.FILE_CUSTODIAN},
        rules = {"IV-23", "II-62", "VI-20"},
        record = "employee")
public record ReplaceLeaver(
        @Target @RefersTo("employee") RecordId employee,
        @RefersTo("customer") RecordId customer,
        @RefersTo("employee") RecordId replacement) {}
