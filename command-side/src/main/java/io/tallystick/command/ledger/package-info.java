/** The opening of a ledger and corrections. */
@NullMarked
package io.tallystick.command.ledger;

import org.jspecify.annotations.NullMarked;
