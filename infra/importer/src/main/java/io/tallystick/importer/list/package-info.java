/** Rows of a transfer list: columns mapped to fields, every cell checked. */
@NullMarked
package io.tallystick.importer.list;

import org.jspecify.annotations.NullMarked;
