/** What becomes of the customers of somebody who leaves (IV-13, IV-14, IV-22, IV-23). */
@NullMarked
package io.tallystick.events.customers.leavers;

import org.jspecify.annotations.NullMarked;
