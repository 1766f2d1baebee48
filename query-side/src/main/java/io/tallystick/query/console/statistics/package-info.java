/** Periods and returns. */
@NullMarked
package io.tallystick.query.console.statistics;

import org.jspecify.annotations.NullMarked;
