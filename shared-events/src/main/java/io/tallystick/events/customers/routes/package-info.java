/** Classes, zones and routes of customers, and what was concluded from analyses. */
@NullMarked
package io.tallystick.events.customers.routes;

import org.jspecify.annotations.NullMarked;
