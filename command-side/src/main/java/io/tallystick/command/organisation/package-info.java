/** Fonds, units, employees, posts and their scopes. */
@NullMarked
package io.tallystick.command.organisation;

import org.jspecify.annotations.NullMarked;
