/** Shifts: who works when, who was there, who relieved whom. */
@NullMarked
package io.tallystick.events.shifts;

import org.jspecify.annotations.NullMarked;
