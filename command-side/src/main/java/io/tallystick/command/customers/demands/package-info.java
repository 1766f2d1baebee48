/** Answers what authorities demand of customer files. */
@NullMarked
package io.tallystick.command.customers.demands;

import org.jspecify.annotations.NullMarked;
