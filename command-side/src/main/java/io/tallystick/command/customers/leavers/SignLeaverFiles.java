package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Takes a leaver’s customer files over, counted, for the business or for the information department (IV-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER, Post.INFORMATION_OFFICER},
        rules = {"IV-14", "VI-14"},
        record = "employee")
public record SignLeaverFiles(@Target @RefersTo("employee") RecordId employee, int counted) {}
