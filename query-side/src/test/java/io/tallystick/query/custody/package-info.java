@NullMarked
package io.tallystick.query.custody;

import org.jspecify.annotations.NullMarked;
