/** Notices and what is due, decided. */
@NullMarked
package io.tallystick.command.notices;

import org.jspecify.annotations.NullMarked;
