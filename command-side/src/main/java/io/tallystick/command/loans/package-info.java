/** Requests for files, reading-room visits, loans off site, returns, reminders, copies and the effect of use. */
@NullMarked
package io.tallystick.command.loans;

import org.jspecify.annotations.NullMarked;
