/** What holds of store rooms. */
@NullMarked
package io.tallystick.command.custody.store;

import org.jspecify.annotations.NullMarked;
