@NullMarked
package io.tallystick.importer.roster;

import org.jspecify.annotations.NullMarked;
