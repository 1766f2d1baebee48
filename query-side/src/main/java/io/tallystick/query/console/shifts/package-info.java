/** Rosters, attendance, handover, and what a person finds of oneself. */
@NullMarked
package io.tallystick.query.console.shifts;

import org.jspecify.annotations.NullMarked;
