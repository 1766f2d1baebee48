/** Decides: one package for each context, and the door. */
@NullMarked
package io.tallystick.command;

import org.jspecify.annotations.NullMarked;
