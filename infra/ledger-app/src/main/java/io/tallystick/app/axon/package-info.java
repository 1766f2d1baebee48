/** Axon, the event store and the command door as beans. */
@NullMarked
package io.tallystick.app.axon;

import org.jspecify.annotations.NullMarked;
