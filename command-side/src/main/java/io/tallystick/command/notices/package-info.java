/** Notices: who is told of what is due, on which ways, and that it was seen. */
@NullMarked
package io.tallystick.command.notices;

import org.jspecify.annotations.NullMarked;
