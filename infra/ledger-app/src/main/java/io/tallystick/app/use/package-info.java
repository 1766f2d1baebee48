/** Reading, exporting and checking the log are facts of the log. */
@NullMarked
package io.tallystick.app.use;

import org.jspecify.annotations.NullMarked;
