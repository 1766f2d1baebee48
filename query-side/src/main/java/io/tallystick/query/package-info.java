/** What the query side shows. */
@NullMarked
package io.tallystick.query;

import org.jspecify.annotations.NullMarked;
