/** Leavers. */
@NullMarked
package io.tallystick.command.customers.leavers;

import org.jspecify.annotations.NullMarked;
