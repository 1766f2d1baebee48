package io.tallystick.query.kit;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandler;

/** The next version of {@link Shelf}: keeps the titles in capitals. Does not begin before it is let. */
@ReadModel(name = "shelf", version = 2)
public final class NextShelf {
    public final CountDownLatch begin = new CountDownLatch(1);

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) throws InterruptedException {
        begin.await();
        rows.insert("unit", e.unit())
                .set("title", e.description().title().toUpperCase(java.util.Locale.ROOT))
                .set("class", e.description().classCode())
                .set("counted_in", e.description().kind().countedIn())
                .set("year", e.description().year())
                .set("opened_at", entry.occurredAt());
    }
}
