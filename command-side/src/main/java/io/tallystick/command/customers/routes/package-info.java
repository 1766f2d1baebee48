/** Customers are classed by ownership, channel and location, lie in a zone and have their places on routes (II-37 to II-50). */
@NullMarked
package io.tallystick.command.customers.routes;

import org.jspecify.annotations.NullMarked;
