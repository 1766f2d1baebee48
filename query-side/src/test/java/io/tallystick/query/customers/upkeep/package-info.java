@NullMarked
package io.tallystick.query.customers.upkeep;

import org.jspecify.annotations.NullMarked;
