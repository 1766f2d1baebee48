/** What people read, in three languages. */
@NullMarked
package io.tallystick.events.text;

import org.jspecify.annotations.NullMarked;
