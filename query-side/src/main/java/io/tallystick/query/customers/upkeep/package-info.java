/** Where customers stand and how their files are kept alive. */
@NullMarked
package io.tallystick.query.customers.upkeep;

import org.jspecify.annotations.NullMarked;
