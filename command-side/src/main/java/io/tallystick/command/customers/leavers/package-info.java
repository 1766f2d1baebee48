/** Customers of somebody who leaves: taken over by two departments, told, and contacted by somebody else. */
@NullMarked
package io.tallystick.command.customers.leavers;

import org.jspecify.annotations.NullMarked;
