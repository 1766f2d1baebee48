/** What the ledger does by itself on due dates, and the ways notices go out. */
@NullMarked
package io.tallystick.app.notices;

import org.jspecify.annotations.NullMarked;
