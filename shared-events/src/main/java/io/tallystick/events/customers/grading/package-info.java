/** Trade with customers, their tiers and credit grades, and what follows for orders. */
@NullMarked
package io.tallystick.events.customers.grading;

import org.jspecify.annotations.NullMarked;
