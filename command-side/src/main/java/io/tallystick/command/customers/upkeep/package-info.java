/** Keeps customer files alive: where customers stand, reviews, files nobody touched (II-1 to II-4, II-51 to II-56). */
@NullMarked
package io.tallystick.command.customers.upkeep;

import org.jspecify.annotations.NullMarked;
