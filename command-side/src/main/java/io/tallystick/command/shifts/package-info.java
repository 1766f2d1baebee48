/** Rosters, sign-on and roll-call, handover of shifts. */
@NullMarked
package io.tallystick.command.shifts;

import org.jspecify.annotations.NullMarked;
