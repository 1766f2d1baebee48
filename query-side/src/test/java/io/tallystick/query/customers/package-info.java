/** Tests of the registers of customer files. */
@NullMarked
package io.tallystick.query.customers;

import org.jspecify.annotations.NullMarked;
