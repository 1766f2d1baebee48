/** What authorities demand of customer files, and what is given to them. */
@NullMarked
package io.tallystick.events.customers.demands;

import org.jspecify.annotations.NullMarked;
