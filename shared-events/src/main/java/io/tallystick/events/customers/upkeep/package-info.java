/** Where a customer stands by its trade, and how its file is kept alive. */
@NullMarked
package io.tallystick.events.customers.upkeep;

import org.jspecify.annotations.NullMarked;
