@NullMarked
package io.tallystick.app.story;

import org.jspecify.annotations.NullMarked;
