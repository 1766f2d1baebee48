/** Customer files: who a customer is, what is known of it and from whom, who may read it and who did. */
@NullMarked
package io.tallystick.events.customers;

import org.jspecify.annotations.NullMarked;
