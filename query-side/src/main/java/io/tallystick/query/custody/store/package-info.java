/** Read models of store rooms and stock-takes. */
@NullMarked
package io.tallystick.query.custody.store;

import org.jspecify.annotations.NullMarked;
