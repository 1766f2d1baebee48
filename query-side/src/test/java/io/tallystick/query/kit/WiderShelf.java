package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.EventHandler;

/** A later version of {@link Shelf}, with other columns and another table; counts each page of unit 2 twice. */
@ReadModel(name = "shelf", version = 3)
public final class WiderShelf {
    public final AtomicInteger handled = new AtomicInteger();
    /** Told the number of each opened unit before it is handled; may make it wait. */
    public volatile IntConsumer before = number -> {};

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        before.accept(handled.incrementAndGet());
        rows.insert("unit", e.unit())
                .set("title", e.description().title())
                .set("class", e.description().classCode())
                .set("counted_in", e.description().kind().countedIn())
                .set("year", e.description().year());
    }

    @EventHandler
    void on(ItemFiled e, Rows rows) {
        long times = e.unit().value().endsWith("000002") ? 2L : 1L;
        rows.row("unit", e.unit()).add("pages", times * e.item().pages()).add("touched", 1);
        rows.insert("touch", e.unit(), e.number());
    }
}
