@NullMarked
package io.tallystick.query.read;

import org.jspecify.annotations.NullMarked;
