/** The state of the proof. */
@NullMarked
package io.tallystick.query.console.ledger;

import org.jspecify.annotations.NullMarked;
