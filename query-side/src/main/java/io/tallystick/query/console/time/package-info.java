/** The time machine: a moment to look at, histories, comparison, projections. */
@NullMarked
package io.tallystick.query.console.time;

import org.jspecify.annotations.NullMarked;
