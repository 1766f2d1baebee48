/** Loans: requests, reading-room visits, loans off site, reminders, returns, copies, the effect of use. */
@NullMarked
package io.tallystick.events.loans;

import org.jspecify.annotations.NullMarked;
