@NullMarked
package io.tallystick.query.rulebook;

import org.jspecify.annotations.NullMarked;
