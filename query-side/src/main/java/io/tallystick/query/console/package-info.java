/** The web console: pages made from what was recorded, in three languages. It shows and asks; it never decides. */
@NullMarked
package io.tallystick.query.console;

import org.jspecify.annotations.NullMarked;
