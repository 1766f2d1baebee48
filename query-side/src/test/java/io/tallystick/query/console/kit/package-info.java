/** What every page of the console is made with, under test. */
@NullMarked
package io.tallystick.query.console.kit;

import org.jspecify.annotations.NullMarked;
