@NullMarked
package io.tallystick.command.organisation;

import org.jspecify.annotations.NullMarked;
