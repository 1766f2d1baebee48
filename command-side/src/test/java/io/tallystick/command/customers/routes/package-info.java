@NullMarked
package io.tallystick.command.customers.routes;

import org.jspecify.annotations.NullMarked;
