/**
 * What has a date and nobody who has to be there on it: the register of due dates, derived from the log, the clock that acts
 * on it, and process managers. Each context says what of its own is due.
 */
@NullMarked
package io.tallystick.command.due;

import org.jspecify.annotations.NullMarked;
