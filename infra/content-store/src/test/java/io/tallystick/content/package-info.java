/** Tests of the content store. */
@NullMarked
package io.tallystick.content;

import org.jspecify.annotations.NullMarked;
