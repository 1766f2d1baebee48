@NullMarked
package io.tallystick.command.shifts.leave;

import org.jspecify.annotations.NullMarked;
