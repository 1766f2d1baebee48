package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of a unit's items, which has each of them once (I-1). */
final class ItemOrder {
    private ItemOrder() {}

    /**
     * The order as it is settled: as wanted, or as they were filed.
     *
     * @param paginated whether every item has its pages
     */
    static List<Integer> settle(@Nullable List<Integer> wanted, int items, boolean paginated, Decision decision) {
        decision.require("I-1", items > 0, "refused.unitEmpty");
        decision.require("I-1", paginated, "refused.itemsNotPaginated");
        List<Integer> asFiled = IntStream.rangeClosed(1, items).boxed().toList();
        List<Integer> order = wanted == null ? asFiled : wanted;
        decision.require(
                "I-1",
                order.stream().sorted().toList().equals(asFiled),
                "refused.orderIncomplete",
                fact("items", items));
        return order;
    }
}
