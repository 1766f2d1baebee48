/** Pages and papers of transfers, units, store rooms and stock-takes. */
@NullMarked
package io.tallystick.query.console.custody;

import org.jspecify.annotations.NullMarked;
