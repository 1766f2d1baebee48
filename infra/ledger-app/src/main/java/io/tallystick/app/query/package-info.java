/** The query side: read models that follow the log, and the console over them. */
@NullMarked
package io.tallystick.app.query;

import org.jspecify.annotations.NullMarked;
