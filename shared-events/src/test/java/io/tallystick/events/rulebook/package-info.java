@NullMarked
package io.tallystick.events.rulebook;

import org.jspecify.annotations.NullMarked;
