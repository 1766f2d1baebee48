package io.tallystick.command.organisation;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Registers an employee.
 *
 * @param number E and four to six digits, for example {@code E0042}; never given twice
 * @param name personal; sealed before it is stored
 * @param superior to whom the person reports
 * @param account the log-in name that stands for the person; one account, one person
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "employee", creates = true)
public record RegisterEmployee(
        String number,
        String name,
        @RefersTo("org") RecordId unit,
        @Nullable @RefersTo("employee") RecordId superior,
        @Nullable String account) {}
