/** Statistical returns: owed, computed, declared, filed, amended. */
@NullMarked
package io.tallystick.command.statistics.returns;

import org.jspecify.annotations.NullMarked;
