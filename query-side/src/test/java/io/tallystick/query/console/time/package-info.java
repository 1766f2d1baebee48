/** The time machine, under test. */
@NullMarked
package io.tallystick.query.console.time;

import org.jspecify.annotations.NullMarked;
