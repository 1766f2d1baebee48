/** Personal values sealed under a key for each subject. */
@NullMarked
package io.tallystick.app.vault;

import org.jspecify.annotations.NullMarked;
