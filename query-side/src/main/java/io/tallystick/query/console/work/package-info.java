/** What waits for somebody: the work list, and days of one's own. */
@NullMarked
package io.tallystick.query.console.work;

import org.jspecify.annotations.NullMarked;
