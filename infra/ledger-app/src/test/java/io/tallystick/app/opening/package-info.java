/** The first opening, and what later versions add to it. */
@NullMarked
package io.tallystick.app.opening;

import org.jspecify.annotations.NullMarked;
