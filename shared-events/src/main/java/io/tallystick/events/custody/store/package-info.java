/** Store rooms: how they are furnished, watched and inspected; containers; climate. */
@NullMarked
package io.tallystick.events.custody.store;

import org.jspecify.annotations.NullMarked;
