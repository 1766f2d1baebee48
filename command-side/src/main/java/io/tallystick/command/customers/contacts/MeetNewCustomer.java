package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the first contact with somebody nobody knew, and opens the file in the same transaction (IV-6).
 *
 * @param name personal or secret, as the next two; sealed before it is stored
 * @param text what it was about; sealed before it is stored
 * @param others the files that are alike, after having looked at them
 * @param difference why it is another party
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"IV-6", "II-22", "II-62", "IV-12"},
        record = "customer",
        creates = true)
public record MeetNewCustomer(
        @RefersTo("org") RecordId unit,
        String name,
        @Nullable String registrationNumber,
        @Nullable String phone,
        CustomerNature nature,
        PartyRole role,
        @Nullable SpecialKind special,
        @RefersTo("employee") RecordId custodian,
        @RefersTo("employee") @Nullable RecordId salesperson,
        DealingChannel channel,
        DealingDirection direction,
        LocalDate on,
        String reference,
        @Nullable String text,
        @RefersTo("customer") @Nullable List<RecordId> others,
        @Nullable String difference) {}
