/** How the customers of leavers are taken over, as registers. */
@NullMarked
package io.tallystick.query.customers.leavers;

import org.jspecify.annotations.NullMarked;
