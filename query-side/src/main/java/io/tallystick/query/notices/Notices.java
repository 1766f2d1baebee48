package io.tallystick.query.notices;

import io.tallystick.events.notices.NoticeEvent.NoticeAcknowledged;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeEvent.NoticeNotSent;
import io.tallystick.events.notices.NoticeEvent.NoticeSent;
import io.tallystick.events.notices.NoticeSettingsEvent.CalendarAddressRenewed;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Who was told of what and when, how it went out, and when it was seen. Sends nothing: it only shows. */
@ReadModel(name = "notices", version = 1)
public final class Notices {
    private static final String NOTICE = "notice";

    @EventHandler
    void on(NoticeGiven e, Rows rows, LogEntry entry) {
        rows.insert(NOTICE, e.notice())
                .set("employee", e.employee())
                .set("kind", e.kind())
                .set("about", e.about())
                .set("due_on", e.dueOn())
                .set("escalated", e.escalated())
                .set("given_at", entry.recordedAt())
                .set("position", entry.position());
    }

    @EventHandler
    void on(NoticeSent e, Rows rows) {
        Row row = rows.row(NOTICE, e.notice());
        String before = row.text("sent");
        row.set("sent", before == null ? e.way().name() : before + ", " + e.way());
    }

    @EventHandler
    void on(NoticeNotSent e, Rows rows) {
        rows.row(NOTICE, e.notice()).set("not_sent", e.reason());
    }

    @EventHandler
    void on(NoticeAcknowledged e, Rows rows, LogEntry entry) {
        rows.row(NOTICE, e.notice()).set("acknowledged_at", entry.recordedAt());
    }

    @EventHandler
    void on(CalendarAddressRenewed e, Rows rows) {
        rows.row("calendar_address", e.employee()).set("number", e.number());
    }
}
