/** Tests of the content store. */
@NullMarked
package io.tallystick.content.pages;

import org.jspecify.annotations.NullMarked;
