/** What a read model is made of: its declaration, its rows, the world its tables live in, its search terms and labels. */
@NullMarked
package io.tallystick.query.kit;

import org.jspecify.annotations.NullMarked;
