/** Pages and papers of loans. */
@NullMarked
package io.tallystick.query.console.loans;

import org.jspecify.annotations.NullMarked;
