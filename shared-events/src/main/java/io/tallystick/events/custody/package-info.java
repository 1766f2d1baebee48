/** Holdings, transfers and receipts. */
@NullMarked
package io.tallystick.events.custody;

import org.jspecify.annotations.NullMarked;
