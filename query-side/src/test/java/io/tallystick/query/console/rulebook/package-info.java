/** The rules, and what if they were others, under test. */
@NullMarked
package io.tallystick.query.console.rulebook;

import org.jspecify.annotations.NullMarked;
