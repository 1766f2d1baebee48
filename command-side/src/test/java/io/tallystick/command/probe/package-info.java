@NullMarked
package io.tallystick.command.probe;

import org.jspecify.annotations.NullMarked;
