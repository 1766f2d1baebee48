package io.tallystick.query.statistics.fold;

import java.time.Instant;

/**
 * An entry of a unit's book.
 *
 * @param at when it counts: when it happened, or the first moment after the last period that was closed by then
 */
public record Entry(Term term, String fonds, String kind, Instant at) {}
