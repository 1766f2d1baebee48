/** Documents and the shelf of those that belong to a record. */
@NullMarked
package io.tallystick.query.console.documents;

import org.jspecify.annotations.NullMarked;
