package io.tallystick.command.notices;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.notices.NoticeEvent;
import io.tallystick.events.notices.NoticeEvent.NoticeAcknowledged;
import io.tallystick.events.notices.NoticeEvent.NoticeGiven;
import io.tallystick.events.notices.NoticeEvent.NoticeNotSent;
import io.tallystick.events.notices.NoticeEvent.NoticeSent;
import io.tallystick.events.notices.NoticeWay;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Something somebody was told: given once, sent once on each way, acknowledged once. */
public class Notice extends LedgerRecord {
    private @Nullable NoticeGiven given;
    private final Set<NoticeWay> open = EnumSet.noneOf(NoticeWay.class);
    private boolean acknowledged;

    /** For Axon, which replays events into it. */
    protected Notice() {}

    static Notice none() {
        return new Notice();
    }

    void give(NoticeGiven event, Decision decision) {
        decision.requireState(given == null, "refused.noticeGiven");
        apply(event);
    }

    /** Records how the sending on a way ended; one that ended before is passed over. */
    boolean end(NoticeWay way, int together, @Nullable String failure) {
        if (!open.contains(way)) {
            return false;
        }
        apply(failure == null ? new NoticeSent(self(), way, together) : new NoticeNotSent(self(), way, failure));
        return true;
    }

    @CommandHandler
    void handle(AcknowledgeNotice command, Decision decision) {
        Signature by = decision.within(Oneself.scope(decision));
        decision.requireState(given != null && given.employee().equals(by.employee()), "refused.noticeOfAnother");
        decision.requireState(!acknowledged, "refused.noticeSeen");
        apply(new NoticeAcknowledged(self(), by));
    }

    @EventSourcingHandler
    void on(NoticeEvent event) {
        switch (event) {
            case NoticeGiven e -> {
                become(e.notice());
                given = e;
                open.addAll(e.ways());
            }
            case NoticeSent e -> open.remove(e.way());
            case NoticeNotSent e -> open.remove(e.way());
            case NoticeAcknowledged e -> acknowledged = true;
        }
    }
}
