/** Demands of authorities. */
@NullMarked
package io.tallystick.command.customers.demands;

import org.jspecify.annotations.NullMarked;
