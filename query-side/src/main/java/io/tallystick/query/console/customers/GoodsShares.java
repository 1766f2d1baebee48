package io.tallystick.query.console.customers;

import io.tallystick.events.kernel.RecordId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What share of each class of goods goes to which customer (II-47). */
final class GoodsShares {
    private static final int MOST_OF_A_CLASS = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a customer bought of a class.
     *
     * @param share of all of the class, in per cent
     * @param ofClass of all goods, the class, in per cent
     */
    record Share(String goods, BigDecimal ofClass, RecordId customer, BigDecimal amount, BigDecimal share) {}

    private GoodsShares() {}

    /**
     * The largest buyers of each class, classes with the most sales first.
     *
     * @param sales rows with {@code goods}, the {@code party} they count with (II-22) and {@code amount}
     */
    static List<Share> of(List<Map<String, @Nullable Object>> sales) {
        Map<String, Map<String, BigDecimal>> classes = new TreeMap<>();
        sales.forEach(row -> classes.computeIfAbsent(String.valueOf(row.get("goods")), g -> new TreeMap<>())
                .merge(
                        String.valueOf(row.get("party")),
                        new BigDecimal(String.valueOf(row.get("amount"))),
                        BigDecimal::add));
        BigDecimal whole = classes.values().stream().map(GoodsShares::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Share> shares = new ArrayList<>();
        classes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<String, BigDecimal>> e) -> sum(e.getValue()))
                        .reversed())
                .forEach(goods -> {
                    BigDecimal all = sum(goods.getValue());
                    goods.getValue().entrySet().stream()
                            .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                                    .reversed())
                            .limit(MOST_OF_A_CLASS)
                            .forEach(one -> shares.add(new Share(
                                    goods.getKey(),
                                    percent(all, whole),
                                    new RecordId(one.getKey()),
                                    one.getValue(),
                                    percent(one.getValue(), all))));
                });
        return shares;
    }

    private static BigDecimal sum(Map<String, BigDecimal> ofClass) {
        return ofClass.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
