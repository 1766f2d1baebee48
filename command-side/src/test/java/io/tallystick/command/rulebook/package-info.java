@NullMarked
package io.tallystick.command.rulebook;

import org.jspecify.annotations.NullMarked;
