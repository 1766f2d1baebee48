package io.tallystick.query.retention;

import io.tallystick.events.retention.RetentionCaseEvent.HoldPlaced;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReleased;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewed;
import io.tallystick.events.retention.RetentionCaseEvent.HoldReviewerChanged;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Every hold with its authority, its reviewer and how it ended (VI-12). */
@ReadModel(name = "holds", version = 2)
public final class HoldRegister {

    @EventHandler
    void on(HoldPlaced e, Rows rows, LogEntry entry) {
        rows.insert("hold", e.retention(), e.hold().number())
                .set("kind", e.hold().kind())
                .set("authority", e.hold().authority())
                .set("reason", e.hold().reason())
                .set("reviewer", e.hold().reviewer())
                .set("review_on", e.hold().reviewOn())
                .set("placed_at", entry.occurredAt())
                .signed("holder", e.by())
                .set("open", true)
                .set("position", entry.position());
    }

    @EventHandler
    void on(HoldReviewed e, Rows rows, LogEntry entry) {
        rows.row("hold", e.retention(), e.hold())
                .set("review_on", e.reviewOn())
                .set("opinion", e.opinion())
                .set("reviewed_at", entry.occurredAt())
                .set("position", entry.position());
    }

    @EventHandler
    void on(HoldReviewerChanged e, Rows rows, LogEntry entry) {
        rows.row("hold", e.retention(), e.hold()).set("reviewer", e.reviewer()).set("position", entry.position());
    }

    @EventHandler
    void on(HoldReleased e, Rows rows, LogEntry entry) {
        rows.row("hold", e.retention(), e.hold())
                .set("review_on", null)
                .set("release_reason", e.reason())
                .set("released_at", entry.occurredAt())
                .signed("releaser", e.by())
                .set("open", false)
                .set("position", entry.position());
    }
}
