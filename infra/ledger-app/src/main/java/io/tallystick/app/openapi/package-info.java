/** One documented operation for each command. */
@NullMarked
package io.tallystick.app.openapi;

import org.jspecify.annotations.NullMarked;
