/** What customers bought and owe, how they are graded, and how their orders were answered. */
@NullMarked
package io.tallystick.query.customers.grading;

import org.jspecify.annotations.NullMarked;
