package io.tallystick.command.customers.contacts;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.contacts.DealingChannel;
import io.tallystick.events.customers.contacts.DealingDirection;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records a letter, fax, call or meeting (IV-19). Where nobody knows yet whose file it belongs into, it waits to be linked (II-2).
 *
 * @param unit who dealt; the unit of the customer, where one is named
 * @param customer whose file it belongs into, if that is known
 * @param text sealed before it is stored; only with a customer
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"IV-19", "IV-8", "II-2", "IV-6", "IV-11"},
        record = "dealing",
        creates = true)
public record RecordDealing(
        @RefersTo("org") RecordId unit,
        @RefersTo("customer") @Nullable RecordId customer,
        DealingChannel channel,
        DealingDirection direction,
        LocalDate on,
        String reference,
        @Nullable Boolean important,
        @Nullable String text) {}
