/** Custody units on their way to a reference code, and the series of numbers. */
@NullMarked
package io.tallystick.query.filing;

import org.jspecify.annotations.NullMarked;
