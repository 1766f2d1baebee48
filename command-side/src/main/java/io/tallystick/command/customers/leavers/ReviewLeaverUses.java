package io.tallystick.command.customers.leavers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Looks through what a leaver read and took out of customer files lately (IV-13). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.INFORMATION_OFFICER, Post.COMPLIANCE_OFFICER, Post.AUDITOR},
        rules = {"IV-13", "VI-14"},
        record = "employee")
public record ReviewLeaverUses(@Target @RefersTo("employee") RecordId employee, int counted, String finding) {}
