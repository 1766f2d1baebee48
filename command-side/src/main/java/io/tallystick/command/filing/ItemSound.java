package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.Item;
import java.time.LocalDate;

/** What can be said of any document, whatever unit it is filed in. */
final class ItemSound {
    private ItemSound() {}

    /** A document is there already: its date is not yet to come, and no part of it counts less than nothing. */
    static void require(Item item, String field, Decision decision) {
        LocalDate date = item.date();
        decision.requireField(
                field + ".date",
                date == null || !date.isAfter(decision.today()),
                "refused.documentOfTheFuture",
                fact("date", String.valueOf(date)));
        decision.requireField(field + ".pages", item.pages() >= 0, "refused.negativeNumber");
        decision.requireField(field + ".attachments", item.attachments() >= 0, "refused.negativeNumber");
    }
}
