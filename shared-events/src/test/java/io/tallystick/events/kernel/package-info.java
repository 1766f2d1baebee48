@NullMarked
package io.tallystick.events.kernel;

import org.jspecify.annotations.NullMarked;
