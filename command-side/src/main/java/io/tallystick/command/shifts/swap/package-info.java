/** Swaps of shifts, with the shift worked in return (V-105 to V-117). */
@NullMarked
package io.tallystick.command.shifts.swap;

import org.jspecify.annotations.NullMarked;
