@NullMarked
package io.tallystick.query.customers.grading;

import org.jspecify.annotations.NullMarked;
