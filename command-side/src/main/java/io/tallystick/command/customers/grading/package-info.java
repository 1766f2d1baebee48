/** Trade with customers is recorded; from it follow tiers, credit grades, terms and the answer to an order (II-10, II-41, II-49). */
@NullMarked
package io.tallystick.command.customers.grading;

import org.jspecify.annotations.NullMarked;
