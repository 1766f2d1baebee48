/** The sample ledger: two years of an enterprise that never was, made up command by command. */
@NullMarked
package io.tallystick.app.sample;

import org.jspecify.annotations.NullMarked;
