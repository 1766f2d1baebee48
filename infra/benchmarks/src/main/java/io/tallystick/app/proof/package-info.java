/** The sequencer as benchmarks drive it. */
@NullMarked
package io.tallystick.app.proof;

import org.jspecify.annotations.NullMarked;
