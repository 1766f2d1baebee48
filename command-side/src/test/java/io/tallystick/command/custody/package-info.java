@NullMarked
package io.tallystick.command.custody;

import org.jspecify.annotations.NullMarked;
