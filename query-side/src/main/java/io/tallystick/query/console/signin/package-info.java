/** The way in. */
@NullMarked
package io.tallystick.query.console.signin;

import org.jspecify.annotations.NullMarked;
