@NullMarked
package io.tallystick.command.customers.sources;

import org.jspecify.annotations.NullMarked;
