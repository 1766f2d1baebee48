/** Notices and the calendar feed. */
@NullMarked
package io.tallystick.query.console.notices;

import org.jspecify.annotations.NullMarked;
