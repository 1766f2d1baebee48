@NullMarked
package io.tallystick.app.security;

import org.jspecify.annotations.NullMarked;
