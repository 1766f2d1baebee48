@NullMarked
package io.tallystick.command.customers.grading;

import org.jspecify.annotations.NullMarked;
