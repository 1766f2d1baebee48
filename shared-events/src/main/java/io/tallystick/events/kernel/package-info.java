/** Values that events of every context are made of. */
@NullMarked
package io.tallystick.events.kernel;

import org.jspecify.annotations.NullMarked;
