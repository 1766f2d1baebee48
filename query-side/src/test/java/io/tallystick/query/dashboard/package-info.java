@NullMarked
package io.tallystick.query.dashboard;

import org.jspecify.annotations.NullMarked;
