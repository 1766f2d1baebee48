@NullMarked
package io.tallystick.app.axon;

import org.jspecify.annotations.NullMarked;
