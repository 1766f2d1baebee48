@NullMarked
package io.tallystick.app.http;

import org.jspecify.annotations.NullMarked;
