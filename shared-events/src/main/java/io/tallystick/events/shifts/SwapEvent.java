package io.tallystick.events.shifts;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A swap of two shifts, with the shift that is worked in return (換班、還班; V-105 to V-117). */
public sealed interface SwapEvent extends DomainEvent {
    /** The swap it is about. */
    RecordId swap();

    /**
     * Somebody asks another to work a shift, and works one of the other's in return.
     *
     * @param reason personal, sealed
     */
    record SwapRequested(
            RecordId swap,
            RecordId asker,
            RecordId counterpart,
            SwapLeg leg,
            SwapLeg back,
            Protected<String> reason,
            Signature by)
            implements SwapEvent {}

    /** The other person agrees. */
    record SwapAccepted(RecordId swap, Signature by) implements SwapEvent {}

    /** The other person or a leader says no. */
    record SwapDeclined(RecordId swap, Signature by) implements SwapEvent {}

    /** The leader of a side agrees, or the director in the place of one; with the staffing as it was seen (V-106, V-115). */
    record SwapApprovedByLeader(RecordId swap, SwapSide side, List<SwapCover> coverSnapshot, Signature by)
            implements SwapEvent {}

    /** It stands in the register, complete, and in the roster (V-107). */
    record SwapRegistered(RecordId swap, LocalDate date, LocalDate back) implements SwapEvent {}

    /** One of the two signs that everything about the shift was said (V-112). */
    record SwapBriefingSigned(RecordId swap, Signature by) implements SwapEvent {}

    /**
     * Looked at again when it takes effect (V-116).
     *
     * @param rule the rule it no longer keeps
     */
    record SwapRevalidated(
            RecordId swap,
            LocalDate date,
            boolean holds,
            @Nullable String rule) implements SwapEvent {}

    /** It is given up before it takes effect; it does not count. */
    record SwapCancelled(RecordId swap, Protected<String> reason, Signature by) implements SwapEvent {}

    /** Nobody came to a swapped shift (V-113). */
    record ShiftMissed(RecordId swap, RecordId employee, LocalDate date, Signature by) implements SwapEvent {}

    /** Whose fault it was, in per cent (V-113). */
    record FaultApportioned(RecordId swap, int askerPercent, int counterpartPercent, Signature by)
            implements SwapEvent {}
}
