@NullMarked
package io.tallystick.query.retention;

import org.jspecify.annotations.NullMarked;
