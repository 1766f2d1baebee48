/** The language both sides speak: every event ever recorded, and the values it is made of. */
@NullMarked
package io.tallystick.events;

import org.jspecify.annotations.NullMarked;
