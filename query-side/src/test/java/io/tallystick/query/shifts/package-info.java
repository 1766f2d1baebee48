@NullMarked
package io.tallystick.query.shifts;

import org.jspecify.annotations.NullMarked;
