@NullMarked
package io.tallystick.query.ledger;

import org.jspecify.annotations.NullMarked;
