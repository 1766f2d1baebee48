@NullMarked
package io.tallystick.query.organisation;

import org.jspecify.annotations.NullMarked;
