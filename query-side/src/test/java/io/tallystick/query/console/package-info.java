/** The console's texts and sheets under test. */
@NullMarked
package io.tallystick.query.console;

import org.jspecify.annotations.NullMarked;
