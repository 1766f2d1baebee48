package io.tallystick.command.customers.grading;

import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What was sold to a customer and paid by it. A payment settles the oldest sale that is open. */
final class Accounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<TransactionRecorded> sales = new ArrayList<>();
    private final List<TransactionRecorded> payments = new ArrayList<>();

    /** Those of one party under several files, as one. */
    static Accounts of(List<Accounts> files) {
        Accounts whole = new Accounts();
        files.forEach(
                one -> Stream.concat(one.sales.stream(), one.payments.stream()).forEach(whole::add));
        return whole;
    }

    void add(TransactionRecorded transaction) {
        List<TransactionRecorded> list = transaction.kind() == TransactionKind.SALE ? sales : payments;
        list.add(transaction);
        list.sort(Comparator.comparing(TransactionRecorded::on).thenComparingInt(TransactionRecorded::transaction));
    }

    /** The day of the first sale or payment. */
    Optional<LocalDate> firstOn() {
        return days().min(Comparator.naturalOrder());
    }

    /** The day of the last sale or payment. */
    Optional<LocalDate> lastOn() {
        return days().max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> days() {
        return Stream.concat(sales.stream(), payments.stream()).map(TransactionRecorded::on);
    }

    boolean traded() {
        return !sales.isEmpty();
    }

    Optional<LocalDate> firstSale() {
        return sales.stream().findFirst().map(TransactionRecorded::on);
    }

    Optional<LocalDate> lastSale() {
        return sales.isEmpty() ? Optional.empty() : Optional.of(sales.getLast().on());
    }

    /** What is owed; below nothing where more was paid than sold. */
    BigDecimal owed() {
        return sum(sales).subtract(sum(payments));
    }

    /** Sales after a day, up to another. */
    BigDecimal volume(LocalDate after, LocalDate upTo) {
        return sum(between(after, upTo));
    }

    /** Whole months since the first sale. */
    int tenureMonths(LocalDate day) {
        return sales.isEmpty()
                ? 0
                : Math.toIntExact(
                        Math.max(0, Period.between(sales.getFirst().on(), day).toTotalMonths()));
    }

    /** How much of the sales between the days was paid after it was due, or is overdue; in per cent, rounded up. */
    int latePercent(LocalDate after, LocalDate upTo) {
        BigDecimal volume = volume(after, upTo);
        if (volume.signum() == 0) {
            return 0;
        }
        BigDecimal late = BigDecimal.ZERO;
        Deque<TransactionRecorded> paying = new ArrayDeque<>(payments);
        BigDecimal left = BigDecimal.ZERO;
        LocalDate paidOn = LocalDate.MIN;
        for (TransactionRecorded sale : sales) {
            LocalDate due = Objects.requireNonNullElse(sale.dueOn(), sale.on());
            BigDecimal open = sale.amount();
            BigDecimal behind = BigDecimal.ZERO;
            while (open.signum() > 0) {
                if (left.signum() == 0) {
                    TransactionRecorded next = paying.poll();
                    if (next == null) {
                        break;
                    }
                    left = next.amount();
                    paidOn = next.on();
                }
                BigDecimal part = open.min(left);
                left = left.subtract(part);
                open = open.subtract(part);
                if (paidOn.isAfter(due)) {
                    behind = behind.add(part);
                }
            }
            if (due.isBefore(upTo)) {
                behind = behind.add(open);
            }
            if (within(sale, after, upTo)) {
                late = late.add(behind);
            }
        }
        return late.multiply(HUNDRED).divide(volume, 0, RoundingMode.CEILING).intValueExact();
    }

    private List<TransactionRecorded> between(LocalDate after, LocalDate upTo) {
        return sales.stream().filter(sale -> within(sale, after, upTo)).toList();
    }

    private static boolean within(TransactionRecorded sale, LocalDate after, LocalDate upTo) {
        return sale.on().isAfter(after) && !sale.on().isAfter(upTo);
    }

    private static BigDecimal sum(List<TransactionRecorded> transactions) {
        return transactions.stream().map(TransactionRecorded::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
