@NullMarked
package io.tallystick.query.interchange;

import org.jspecify.annotations.NullMarked;
