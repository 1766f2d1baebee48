/** How rules are kept: required, refused, breached. */
@NullMarked
package io.tallystick.query.rulebook;

import org.jspecify.annotations.NullMarked;
