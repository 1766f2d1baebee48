package io.tallystick.query.statistics.fold;

import org.jspecify.annotations.Nullable;

/**
 * Where the log contradicts itself, or the shelf contradicts the log.
 *
 * @param kind its name
 * @param unit the unit, where one is known
 * @param about transfer, register or stock-take, with the line
 */
public record Fault(
        String kind,
        @Nullable String unit,
        @Nullable String about,
        @Nullable String ledger,
        @Nullable String other) {}
