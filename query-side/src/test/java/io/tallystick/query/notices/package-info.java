/** Notices as they are shown. */
@NullMarked
package io.tallystick.query.notices;

import org.jspecify.annotations.NullMarked;
