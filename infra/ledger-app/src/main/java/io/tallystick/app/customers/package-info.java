/** Reading customer files: recorded through the command door, then shown once. */
@NullMarked
package io.tallystick.app.customers;

import org.jspecify.annotations.NullMarked;
