package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided to follow from a breach, an absence or a fault: by whom, resting on what, under which rule. What it is is conduct of
 * the person and sealed (V-103, V-113, VI-22).
 */
public sealed interface PenaltyEvent extends DomainEvent {
    /** The penalty it is about. */
    RecordId penalty();

    /**
     * It was decided that something follows.
     *
     * @param ground what it rests on: a shift, an absence, a swap
     * @param number of the breach within the shift; none for other grounds
     * @param rule the rule that was not kept
     * @param measure a {@link PenaltyMeasure}, sealed
     * @param share the person's part of the fault in per cent, sealed; none where nobody shares it
     */
    record PenaltyImposed(
            RecordId penalty,
            RecordId employee,
            RecordId ground,
            @Nullable Integer number,
            String rule,
            Protected<String> measure,
            @Nullable Protected<String> share,
            Protected<String> reason,
            LocalDate on,
            Signature by)
            implements PenaltyEvent {}

    /** The person says it is not right, once (VI-22). */
    record PenaltyContested(RecordId penalty, Protected<String> grounds, Signature by) implements PenaltyEvent {}

    /**
     * The next level decided.
     *
     * @param stands whether it stays
     */
    record PenaltyContestDecided(RecordId penalty, boolean stands, Protected<String> reason, Signature by)
            implements PenaltyEvent {}

    /** What it rested on is no longer so, for example an absence that leave approved afterwards covers (V-91). */
    record PenaltyLapsed(RecordId penalty, RecordId ground, Signature by) implements PenaltyEvent {}
}
