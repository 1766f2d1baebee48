/** What time it is in the ledger. */
@NullMarked
package io.tallystick.app.time;

import org.jspecify.annotations.NullMarked;
