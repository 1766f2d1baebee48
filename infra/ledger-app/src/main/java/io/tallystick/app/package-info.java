/** The program: everything wired together. */
@NullMarked
package io.tallystick.app;

import org.jspecify.annotations.NullMarked;
