/** What holds of stock-takes. */
@NullMarked
package io.tallystick.command.custody.stocktake;

import org.jspecify.annotations.NullMarked;
