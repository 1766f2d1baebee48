/** What follows for somebody from a breach, an absence or a fault; contested once, decided by the next level (V-103, V-113, VI-22). */
@NullMarked
package io.tallystick.command.shifts.penalties;

import org.jspecify.annotations.NullMarked;
