package io.tallystick.events.shifts;

import io.tallystick.events.kernel.Protected;

/**
 * What somebody was given for one criterion of a scorecard (V-41); personal, sealed.
 *
 * @param criterion its code in the scorecard
 * @param most how many points there are for it
 * @param points a whole number from 0 to {@code most}
 */
public record CriterionScore(String criterion, int most, Protected<String> points) {}
