package io.tallystick.events.notices;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a notice: given, sent on its ways, acknowledged. */
public sealed interface NoticeEvent extends DomainEvent {
    /**
     * Somebody was told. Holds no personal data: it names the record and what is due.
     *
     * @param about the record
     * @param dueOn when it is due, where there is a day
     * @param escalated whether it tells a superior of what somebody else has to do
     * @param ways how it goes out besides standing in the console
     */
    record NoticeGiven(
            RecordId notice,
            RecordId employee,
            NoticeKind kind,
            RecordId about,
            @Nullable LocalDate dueOn,
            boolean escalated,
            List<NoticeWay> ways)
            implements NoticeEvent {}

    /**
     * Handed over to whoever carries it.
     *
     * @param together how many notices went with it, itself included
     */
    record NoticeSent(RecordId notice, NoticeWay way, int together) implements NoticeEvent {}

    /** Could not be sent, and is no longer tried. */
    record NoticeNotSent(RecordId notice, NoticeWay way, String reason) implements NoticeEvent {}

    /** Its recipient has seen it. */
    record NoticeAcknowledged(RecordId notice, Signature by) implements NoticeEvent {}
}
