/** Decides how long records are kept, and what is destroyed or handed over. */
@NullMarked
package io.tallystick.command.retention;

import org.jspecify.annotations.NullMarked;
