package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Exempts a confidential dealing from being reported (IV-11); never who dealt.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "IV-11",
        record = "dealing")
public record ExemptContact(@Target @RefersTo("dealing") RecordId dealing, String reason) {}
