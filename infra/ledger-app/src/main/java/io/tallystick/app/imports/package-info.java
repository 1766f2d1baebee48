/** Files become lists: read, checked, admitted as one command, the bad rows given back. */
@NullMarked
package io.tallystick.app.imports;

import org.jspecify.annotations.NullMarked;
