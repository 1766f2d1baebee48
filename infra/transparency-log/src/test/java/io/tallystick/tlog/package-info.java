@NullMarked
package io.tallystick.tlog;

import org.jspecify.annotations.NullMarked;
