/** What statistics need of both sides: the query side compares, the command side records. */
@NullMarked
package io.tallystick.app.statistics;

import org.jspecify.annotations.NullMarked;
