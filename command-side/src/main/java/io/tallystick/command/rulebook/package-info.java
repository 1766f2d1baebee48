/** Rules, versions, parameters, standards, the business calendar. */
@NullMarked
package io.tallystick.command.rulebook;

import org.jspecify.annotations.NullMarked;
