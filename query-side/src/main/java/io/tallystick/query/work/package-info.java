/** What is to be done, by whom. */
@NullMarked
package io.tallystick.query.work;

import org.jspecify.annotations.NullMarked;
