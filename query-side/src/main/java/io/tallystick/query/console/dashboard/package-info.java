/** Charts that lead to their rows. */
@NullMarked
package io.tallystick.query.console.dashboard;

import org.jspecify.annotations.NullMarked;
