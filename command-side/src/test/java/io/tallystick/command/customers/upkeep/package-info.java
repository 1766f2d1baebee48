@NullMarked
package io.tallystick.command.customers.upkeep;

import org.jspecify.annotations.NullMarked;
