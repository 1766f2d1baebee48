/** The command door over HTTP. */
@NullMarked
package io.tallystick.command.door.http;

import org.jspecify.annotations.NullMarked;
