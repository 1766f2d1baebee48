/**
 * The ledger's own totals 帳 and the shelf's 物, added up from the stored bytes and from nothing else. This package shares no code
 * with the read models, nor with the classes of the events: what it agrees with, it agrees with by itself (I-14). A test of the
 * architecture holds that.
 */
@NullMarked
package io.tallystick.query.statistics.fold;

import org.jspecify.annotations.NullMarked;
