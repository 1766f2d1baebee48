/** How long records are kept, and how they are appraised, destroyed and handed over. */
@NullMarked
package io.tallystick.events.retention;

import org.jspecify.annotations.NullMarked;
