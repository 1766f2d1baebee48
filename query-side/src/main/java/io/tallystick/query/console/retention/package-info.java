/** Pages and papers of destruction, transfer out and erasure. */
@NullMarked
package io.tallystick.query.console.retention;

import org.jspecify.annotations.NullMarked;
