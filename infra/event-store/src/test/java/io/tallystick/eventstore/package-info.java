/** The log, tried on a real PostgreSQL. */
@NullMarked
package io.tallystick.eventstore;

import org.jspecify.annotations.NullMarked;
