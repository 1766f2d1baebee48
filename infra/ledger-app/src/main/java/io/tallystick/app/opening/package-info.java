/** The first opening of an embedded ledger. */
@NullMarked
package io.tallystick.app.opening;

import org.jspecify.annotations.NullMarked;
