/** Shifts as registers: who works when, who was there, who relieved whom. */
@NullMarked
package io.tallystick.query.shifts;

import org.jspecify.annotations.NullMarked;
