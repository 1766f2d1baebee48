/** Runs side by side, in one process and one run, whose ratios mean something where absolute figures do not. */
@NullMarked
package io.tallystick.benchmarks;

import org.jspecify.annotations.NullMarked;
