@NullMarked
package io.tallystick.command.filing;

import org.jspecify.annotations.NullMarked;
