/** What the ledger does by itself, over restarts and on several nodes. */
@NullMarked
package io.tallystick.app.notices;

import org.jspecify.annotations.NullMarked;
