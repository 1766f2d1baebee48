package io.tallystick.query.console.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallystick.testkit.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shares of sales and ages of what is owed. */
class SharesTest {
    @Rule(value = "II-46", enforced = false)
    void marketing_looks_at_grades_with_more_of_the_sales_than_of_the_customers() {
        assertThat(MarketingFocus.of(
                        Map.of("KEY", 1L, "SCATTERED", 9L),
                        Map.of("KEY", new BigDecimal("600"), "SCATTERED", new BigDecimal("400"))))
                .extracting(
                        MarketingFocus.Grade::grade,
                        MarketingFocus.Grade::salesShare,
                        MarketingFocus.Grade::customerShare,
                        MarketingFocus.Grade::focus)
                .containsExactly(
                        tuple("KEY", new BigDecimal("60.0"), new BigDecimal("10.0"), true),
                        tuple("SCATTERED", new BigDecimal("40.0"), new BigDecimal("90.0"), false));
        assertThat(MarketingFocus.of(Map.of(), Map.of())).isEmpty();
    }

    @Rule(value = "II-47", enforced = false)
    void each_class_of_goods_has_its_share_and_its_customers_theirs() {
        assertThat(GoodsShares.of(List.of(
                        row("goods", "TEA", "party", "customer/2026-1", "amount", "30"),
                        row("goods", "TEA", "party", "customer/2026-2", "amount", "60"),
                        row("goods", "TEA", "party", "customer/2026-1", "amount", "10"),
                        row("goods", "SILK", "party", "customer/2026-1", "amount", "300"))))
                .extracting(
                        GoodsShares.Share::goods,
                        GoodsShares.Share::ofClass,
                        share -> share.customer().key(),
                        GoodsShares.Share::share)
                .containsExactly(
                        tuple("SILK", new BigDecimal("75.0"), "2026-1", new BigDecimal("100.0")),
                        tuple("TEA", new BigDecimal("25.0"), "2026-2", new BigDecimal("60.0")),
                        tuple("TEA", new BigDecimal("25.0"), "2026-1", new BigDecimal("40.0")));
    }

    @Test
    void what_is_owed_is_as_old_as_it_is_overdue() {
        LocalDate today = LocalDate.of(2026, 6, 30);
        List<ReceivablesPages.Line> lines = ReceivablesPages.lines(
                List.of(
                        owed("A", today, "1"),
                        owed("A", today.minusDays(1), "2"),
                        owed("A", today.minusDays(30), "3"),
                        owed("A", today.minusDays(31), "4"),
                        owed("A", today.minusDays(90), "5"),
                        owed("A", today.minusDays(91), "6"),
                        owed(null, today, "7")),
                today);
        assertThat(lines).extracting(ReceivablesPages.Line::grade).containsExactly("A", "–");
        assertThat(lines.getFirst().ages()).extracting(BigDecimal::intValue).containsExactly(1, 5, 4, 5, 6);
        assertThat(lines.getFirst().whole()).isEqualTo(new BigDecimal("21"));
    }

    private static Map<String, @Nullable Object> owed(@Nullable String grade, LocalDate due, String owed) {
        Map<String, @Nullable Object> row = row("due_on", due.toString(), "owed", owed);
        row.put("grade", grade);
        return row;
    }

    private static Map<String, @Nullable Object> row(String... pairs) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
