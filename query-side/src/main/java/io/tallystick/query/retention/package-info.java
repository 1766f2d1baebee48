/** Until when things are kept and why, what holds them, and what was destroyed. */
@NullMarked
package io.tallystick.query.retention;

import org.jspecify.annotations.NullMarked;
