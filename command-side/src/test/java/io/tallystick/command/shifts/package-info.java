@NullMarked
package io.tallystick.command.shifts;

import org.jspecify.annotations.NullMarked;
