@NullMarked
package io.tallystick.query.statistics;

import org.jspecify.annotations.NullMarked;
