/** The public API described: commands, reading, imports. */
@NullMarked
package io.tallystick.app.openapi;

import org.jspecify.annotations.NullMarked;
