/** Files as tables: encodings, delimiters, workbooks, header rows. */
@NullMarked
package io.tallystick.importer.table;

import org.jspecify.annotations.NullMarked;
