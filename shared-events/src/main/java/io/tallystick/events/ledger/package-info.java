/** Facts about the use of the ledger itself: its opening, refusals, breaches. */
@NullMarked
package io.tallystick.events.ledger;

import org.jspecify.annotations.NullMarked;
