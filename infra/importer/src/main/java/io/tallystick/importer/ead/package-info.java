/** Existing holdings from finding aids: EAD 2002 and EAD3. */
@NullMarked
package io.tallystick.importer.ead;

import org.jspecify.annotations.NullMarked;
