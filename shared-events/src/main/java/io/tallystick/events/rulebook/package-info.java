/** Rules, their versions and parameters; standards; the business calendar. */
@NullMarked
package io.tallystick.events.rulebook;

import org.jspecify.annotations.NullMarked;
