/** Notices: who was told of what, by which way, and what they said to it; where people want to be told. */
@NullMarked
package io.tallystick.events.notices;

import org.jspecify.annotations.NullMarked;
