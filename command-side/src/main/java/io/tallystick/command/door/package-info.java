/** The command door: descriptors, authority, idempotency, refusals, retries; each mechanism once. */
@NullMarked
package io.tallystick.command.door;

import org.jspecify.annotations.NullMarked;
