/** Workbooks given out: the template, and the rows that came back. */
@NullMarked
package io.tallystick.importer.workbook;

import org.jspecify.annotations.NullMarked;
