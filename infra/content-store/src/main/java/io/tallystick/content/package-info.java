/** The documents themselves: files named by what is in them, encrypted for each data subject. */
@NullMarked
package io.tallystick.content;

import org.jspecify.annotations.NullMarked;
