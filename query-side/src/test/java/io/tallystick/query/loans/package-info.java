@NullMarked
package io.tallystick.query.loans;

import org.jspecify.annotations.NullMarked;
