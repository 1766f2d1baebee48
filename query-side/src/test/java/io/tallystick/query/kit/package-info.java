@NullMarked
package io.tallystick.query.kit;

import org.jspecify.annotations.NullMarked;
