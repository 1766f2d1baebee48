@NullMarked
package io.tallystick.query.print;

import org.jspecify.annotations.NullMarked;
