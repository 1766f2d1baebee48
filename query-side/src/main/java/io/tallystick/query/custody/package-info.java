/** Transfers and receipts, line by line; what is held, where, and who had it. */
@NullMarked
package io.tallystick.query.custody;

import org.jspecify.annotations.NullMarked;
