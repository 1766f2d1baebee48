/** What the tests of the query side share. */
@NullMarked
package io.tallystick.query;

import org.jspecify.annotations.NullMarked;
