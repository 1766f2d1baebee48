/** Pages of those who work in shifts, under test. */
@NullMarked
package io.tallystick.query.console.shifts;

import org.jspecify.annotations.NullMarked;
