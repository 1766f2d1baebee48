/** Penalties, by their rules. */
@NullMarked
package io.tallystick.command.shifts.penalties;

import org.jspecify.annotations.NullMarked;
