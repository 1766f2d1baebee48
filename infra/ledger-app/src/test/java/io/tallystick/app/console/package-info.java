/** The console in a browser. */
@NullMarked
package io.tallystick.app.console;

import org.jspecify.annotations.NullMarked;
