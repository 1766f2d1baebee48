@NullMarked
package io.tallystick.app;

import org.jspecify.annotations.NullMarked;
