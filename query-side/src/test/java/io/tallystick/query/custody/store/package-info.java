/** What the read models of store rooms show. */
@NullMarked
package io.tallystick.query.custody.store;

import org.jspecify.annotations.NullMarked;
