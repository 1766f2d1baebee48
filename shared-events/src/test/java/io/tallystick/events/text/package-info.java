@NullMarked
package io.tallystick.events.text;

import org.jspecify.annotations.NullMarked;
