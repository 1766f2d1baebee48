/** Visits, forms, investigations, and reports on customers, as registers. */
@NullMarked
package io.tallystick.query.customers.sources;

import org.jspecify.annotations.NullMarked;
