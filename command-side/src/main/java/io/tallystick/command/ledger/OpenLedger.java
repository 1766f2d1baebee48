package io.tallystick.command.ledger;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import io.tallystick.events.rulebook.LegalProfile;

/**
 * Founds a ledger, once: adopts its legal profile (VI-29), opens the first fonds and unit, and gives the founder the
 * first post. It needs no post, because there is none yet; a second try is refused.
 *
 * @param house the house's name
 * @param fondsNumber four letters or digits
 * @param unitCode the code of the founder's unit, three letters or digits
 * @param employeeNumber the founder's, for example {@code E0001}
 * @param employeeName the founder's name; sealed before it is stored
 * @param account the founder's log-in name
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.NONE,
        rules = {"VI-18", "VI-29"},
        record = "ledger",
        creates = true)
public record OpenLedger(
        String house,
        Kind kind,
        LegalProfile profile,
        String fondsNumber,
        String fondsName,
        String unitCode,
        String unitName,
        String employeeNumber,
        String employeeName,
        String account) {}
