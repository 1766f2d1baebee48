/** Notices as they were given, sent and acknowledged. */
@NullMarked
package io.tallystick.query.notices;

import org.jspecify.annotations.NullMarked;
