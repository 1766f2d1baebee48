/** Files of climate sensors. */
@NullMarked
package io.tallystick.importer.sensor;

import org.jspecify.annotations.NullMarked;
