/** The ledger from a terminal: what an auditor needs, without the program. */
@NullMarked
package io.tallystick.cli;

import org.jspecify.annotations.NullMarked;
