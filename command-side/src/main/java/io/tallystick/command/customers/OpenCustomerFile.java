package io.tallystick.command.customers;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens the file of a customer at the first contact (II-22, IV-6). Who is certainly known has a file already; who is likely
 * known is looked at, and the difference said.
 *
 * @param unit the unit of the house that looks after the customer
 * @param cardNo the number of the card, if it has one; else the file's own
 * @param name personal or secret, as the next three; sealed before it is stored
 * @param special needed for, and only for, a special role (IV-3)
 * @param source where the name comes from (II-13)
 * @param observedOn the day it was told, today if not said
 * @param custodian who answers for the file (II-62); holds the post of a file custodian
 * @param salesperson who looks after the customer
 * @param others the files that are alike, after having looked at them
 * @param difference why it is another party
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"IV-3", "II-62", "VI-20", "IV-12", "IV-7", "II-22"},
        record = "customer",
        creates = true)
public record OpenCustomerFile(
        @RefersTo("org") RecordId unit,
        @Nullable String cardNo,
        String name,
        @Nullable String romanisedName,
        @Nullable String registrationNumber,
        @Nullable String phone,
        CustomerNature nature,
        PartyRole role,
        @Nullable SpecialKind special,
        CustomerRelation relation,
        FactSource source,
        @Nullable LocalDate observedOn,
        @RefersTo("employee") RecordId custodian,
        @RefersTo("employee") @Nullable RecordId salesperson,
        @RefersTo("customer") @Nullable List<RecordId> others,
        @Nullable String difference) {}
