package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** What those on duty have to know, and who has read it (V-83). */
public sealed interface BulletinEvent extends DomainEvent {

    /**
     * A bulletin was published for a unit.
     *
     * @param number counted from 1 on the unit's board
     * @param mandatory whether nobody is given work before having read it
     * @param replaces the bulletin it is a new version of
     */
    record BulletinPublished(
            RecordId board,
            RecordId unit,
            int number,
            String title,
            String text,
            boolean mandatory,
            @Nullable Integer replaces,
            Signature by)
            implements BulletinEvent {}

    /** Somebody read a bulletin. */
    record BulletinRead(RecordId board, int number, RecordId employee) implements BulletinEvent {}
}
