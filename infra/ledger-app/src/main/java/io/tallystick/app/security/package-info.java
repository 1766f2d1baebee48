/** Who may come in; what they may do comes from the ledger. */
@NullMarked
package io.tallystick.app.security;

import org.jspecify.annotations.NullMarked;
