@NullMarked
package io.tallystick.cli;

import org.jspecify.annotations.NullMarked;
