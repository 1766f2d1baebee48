/** Where what is known of customers comes from: visits, forms, investigations, and reports on them (II-24 to II-36). */
@NullMarked
package io.tallystick.command.customers.sources;

import org.jspecify.annotations.NullMarked;
