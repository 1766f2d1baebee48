@NullMarked
package io.tallystick.query.filing;

import org.jspecify.annotations.NullMarked;
