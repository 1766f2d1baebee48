/** Statistics: the balance by period, ledger, tables and shelf held against each other, and the returns. */
@NullMarked
package io.tallystick.query.statistics;

import org.jspecify.annotations.NullMarked;
