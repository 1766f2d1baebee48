/** The timeline of every record; refusals and breaches. */
@NullMarked
package io.tallystick.query.ledger;

import org.jspecify.annotations.NullMarked;
