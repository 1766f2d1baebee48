@NullMarked
package io.tallystick.query.projections;

import org.jspecify.annotations.NullMarked;
