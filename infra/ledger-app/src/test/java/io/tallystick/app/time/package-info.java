@NullMarked
package io.tallystick.app.time;

import org.jspecify.annotations.NullMarked;
