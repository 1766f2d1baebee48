@NullMarked
package io.tallystick.command.ledger;

import org.jspecify.annotations.NullMarked;
