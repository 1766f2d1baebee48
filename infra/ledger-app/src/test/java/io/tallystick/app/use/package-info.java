@NullMarked
package io.tallystick.app.use;

import org.jspecify.annotations.NullMarked;
