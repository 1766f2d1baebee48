/** Custody units and their items, approval, number series. */
@NullMarked
package io.tallystick.events.filing;

import org.jspecify.annotations.NullMarked;
