/** Stock-takes 清點: what was expected, what was seen, how each difference is explained. */
@NullMarked
package io.tallystick.events.custody.stocktake;

import org.jspecify.annotations.NullMarked;
