/** Loans as registers: who has what, who read what, and what came of it. */
@NullMarked
package io.tallystick.query.loans;

import org.jspecify.annotations.NullMarked;
