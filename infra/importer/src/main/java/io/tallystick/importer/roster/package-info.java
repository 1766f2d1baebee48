/** Rosters kept in a workbook: a row a person, a column a day. */
@NullMarked
package io.tallystick.importer.roster;

import org.jspecify.annotations.NullMarked;
