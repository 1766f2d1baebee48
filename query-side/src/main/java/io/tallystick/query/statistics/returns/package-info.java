/** The figures of statistical returns: computed from the log as of a position, and computed again to prove them. */
@NullMarked
package io.tallystick.query.statistics.returns;

import org.jspecify.annotations.NullMarked;
