@NullMarked
package io.tallystick.command.door;

import org.jspecify.annotations.NullMarked;
