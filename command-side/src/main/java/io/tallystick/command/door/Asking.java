package io.tallystick.command.door;

import io.tallystick.events.kernel.RecordId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when: what a decision knows of the call, apart from the command itself.
 *
 * @param employee who asks
 * @param commandId shared by all events of the command
 * @param target the record the command names, if it names one
 * @param recordedAt when the decision is made
 * @param occurredAt when it happened, where the caller said so
 * @param lateReason why it is recorded late, where the caller said so
 * @param cause the position of the event that led to the command, for commands of the ledger itself
 * @param zone the house's time zone
 */
record Asking(
        RecordId employee,
        String commandId,
        @Nullable RecordId target,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        @Nullable String lateReason,
        @Nullable Long cause,
        ZoneId zone) {}
