package io.tallystick.events.shifts;

import java.time.LocalDate;

/**
 * The staffing of a shift as whoever approved saw it (V-115).
 *
 * @param people who come to it
 * @param least whom it needs at least
 */
public record SwapCover(LocalDate date, String pattern, int people, int least) {}
