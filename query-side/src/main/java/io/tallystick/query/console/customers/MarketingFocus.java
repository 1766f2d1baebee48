package io.tallystick.query.console.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where marketing is worth most: what share of sales each grade has against its share of customers (II-46). */
final class MarketingFocus {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One grade.
     *
     * @param salesShare in per cent of all sales, one decimal
     * @param customerShare in per cent of all customers
     * @param each sales for one customer of it
     * @param focus whether it has more of the sales than of the customers
     */
    record Grade(
            String grade,
            long customers,
            BigDecimal customerShare,
            BigDecimal sales,
            BigDecimal salesShare,
            BigDecimal each,
            boolean focus) {}

    private MarketingFocus() {}

    /**
     * The grades, those with the most sales first.
     *
     * @param customers how many each grade has
     * @param sales of each grade
     */
    static List<Grade> of(Map<String, Long> customers, Map<String, BigDecimal> sales) {
        long all = customers.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal whole = sales.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        TreeSet<String> grades = new TreeSet<>(customers.keySet());
        grades.addAll(sales.keySet());
        List<Grade> lines = new ArrayList<>();
        for (String grade : grades) {
            long count = customers.getOrDefault(grade, 0L);
            BigDecimal sold = sales.getOrDefault(grade, BigDecimal.ZERO);
            BigDecimal ofCustomers = percent(BigDecimal.valueOf(count), BigDecimal.valueOf(all));
            BigDecimal ofSales = percent(sold, whole);
            BigDecimal each =
                    count == 0 ? BigDecimal.ZERO : sold.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP);
            lines.add(new Grade(grade, count, ofCustomers, sold, ofSales, each, ofSales.compareTo(ofCustomers) > 0));
        }
        lines.sort(Comparator.comparing(Grade::sales).reversed());
        return lines;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
