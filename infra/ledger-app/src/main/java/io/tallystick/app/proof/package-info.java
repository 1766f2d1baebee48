/** The Merkle log over the ledger's log: sequencing, publishing, watching. What it is made of is in {@code tlog}. */
@NullMarked
package io.tallystick.app.proof;

import org.jspecify.annotations.NullMarked;
