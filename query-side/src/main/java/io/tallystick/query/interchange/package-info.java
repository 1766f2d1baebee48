/** What the ledger knows in the formats of others: PREMIS 3, OCEL 2.0, EAD3. */
@NullMarked
package io.tallystick.query.interchange;

import org.jspecify.annotations.NullMarked;
