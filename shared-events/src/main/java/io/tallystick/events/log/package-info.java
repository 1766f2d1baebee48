/** The stored log as bytes with positions, and the terms on which it is appended to. */
@NullMarked
package io.tallystick.events.log;

import org.jspecify.annotations.NullMarked;
