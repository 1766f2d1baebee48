/** Customer files as registers; what their facts say is not in these (ADR 0035). */
@NullMarked
package io.tallystick.query.customers;

import org.jspecify.annotations.NullMarked;
