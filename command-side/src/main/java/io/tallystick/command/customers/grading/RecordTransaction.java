package io.tallystick.command.customers.grading;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records a sale to, or a payment by, a customer (II-34). It is recorded whatever the state of the file; a first sale before the
 * preparations are complete is a breach of II-7.
 *
 * @param document the number of the invoice or receipt; each counts once
 * @param goods the class of goods, for sales
 * @param amount in the house's currency, at most two decimals
 * @param dueOn when a sale is to be paid; the day of the sale, if not said
 * @param order the order it comes from, as {@code system/number}
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.SALESPERSON, Post.FILE_CUSTODIAN, Post.INFORMATION_OFFICER},
        rules = {"II-34", "II-7"},
        record = "customer")
public record RecordTransaction(
        @Target @RefersTo("customer") RecordId customer,
        TransactionKind kind,
        String document,
        @Nullable String goods,
        BigDecimal amount,
        LocalDate on,
        @Nullable LocalDate dueOn,
        @Nullable String order) {}
