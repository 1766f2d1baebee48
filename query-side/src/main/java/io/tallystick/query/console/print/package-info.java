/** Printing: the sheet, its table and its file, whatever is printed. */
@NullMarked
package io.tallystick.query.console.print;

import org.jspecify.annotations.NullMarked;
