/** Whether a log is what was signed: every entry, every tile, every checkpoint. */
@NullMarked
package io.tallystick.cli.check;

import org.jspecify.annotations.NullMarked;
