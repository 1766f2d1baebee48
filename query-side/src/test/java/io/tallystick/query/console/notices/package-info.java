/** Notices and the calendar feed, under test. */
@NullMarked
package io.tallystick.query.console.notices;

import org.jspecify.annotations.NullMarked;
