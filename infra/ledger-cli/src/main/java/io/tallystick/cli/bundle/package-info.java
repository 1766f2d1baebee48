/** Bundles: what leaves the house so that somebody else can check it. */
@NullMarked
package io.tallystick.cli.bundle;

import org.jspecify.annotations.NullMarked;
