@NullMarked
package io.tallystick.command.shifts.swap;

import org.jspecify.annotations.NullMarked;
