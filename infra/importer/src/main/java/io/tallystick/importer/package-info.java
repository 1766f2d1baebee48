/** Reads transfer lists and inventories as they come, and names every row that cannot be used. */
@NullMarked
package io.tallystick.importer;

import org.jspecify.annotations.NullMarked;
