package io.tallystick.command.customers.grading;

import io.tallystick.events.customers.grading.TransactionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sale or payment of a list.
 *
 * @param row as the file counts it
 * @param customer the number of the customer's file
 * @param document the number of the invoice or receipt
 */
public record TradeRow(
        int row,
        String customer,
        TransactionKind kind,
        String document,
        @Nullable String goods,
        BigDecimal amount,
        LocalDate on,
        @Nullable LocalDate dueOn) {}
