@NullMarked
package io.tallystick.events;

import org.jspecify.annotations.NullMarked;
