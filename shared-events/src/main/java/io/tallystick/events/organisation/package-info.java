/** Fonds, units, employees, posts and their scopes. */
@NullMarked
package io.tallystick.events.organisation;

import org.jspecify.annotations.NullMarked;
