@NullMarked
package io.tallystick.command.statistics;

import org.jspecify.annotations.NullMarked;
