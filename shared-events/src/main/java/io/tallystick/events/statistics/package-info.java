/** Statistics 統計: periods of which ledger, tables and shelf agree, and the returns made from them. */
@NullMarked
package io.tallystick.events.statistics;

import org.jspecify.annotations.NullMarked;
