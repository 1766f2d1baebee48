@NullMarked
package io.tallystick.command.loans;

import org.jspecify.annotations.NullMarked;
