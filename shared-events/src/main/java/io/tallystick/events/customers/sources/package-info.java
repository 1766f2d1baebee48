/** Where what is known of customers comes from: visits, forms, investigations, and reports on them. */
@NullMarked
package io.tallystick.events.customers.sources;

import org.jspecify.annotations.NullMarked;
