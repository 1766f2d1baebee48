/** Statistics periods: frozen, reconciled, explained, closed; and the returns made from them. */
@NullMarked
package io.tallystick.command.statistics;

import org.jspecify.annotations.NullMarked;
