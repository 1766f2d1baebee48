/** Where a log can be read from: a database, a ledger's address, a bundle. */
@NullMarked
package io.tallystick.cli.source;

import org.jspecify.annotations.NullMarked;
