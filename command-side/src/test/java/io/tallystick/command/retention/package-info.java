@NullMarked
package io.tallystick.command.retention;

import org.jspecify.annotations.NullMarked;
