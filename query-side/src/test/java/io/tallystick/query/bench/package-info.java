@NullMarked
package io.tallystick.query.bench;

import org.jspecify.annotations.NullMarked;
