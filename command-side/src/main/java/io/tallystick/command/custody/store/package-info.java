/** Store rooms: furnished, watched, inspected; containers; where holdings stand. */
@NullMarked
package io.tallystick.command.custody.store;

import org.jspecify.annotations.NullMarked;
