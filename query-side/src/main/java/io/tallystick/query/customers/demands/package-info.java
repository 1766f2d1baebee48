/** Demands of authorities, as a register. */
@NullMarked
package io.tallystick.query.customers.demands;

import org.jspecify.annotations.NullMarked;
