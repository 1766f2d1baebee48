@NullMarked
package io.tallystick.command.customers;

import org.jspecify.annotations.NullMarked;
