@NullMarked
package io.tallystick.query.work;

import org.jspecify.annotations.NullMarked;
