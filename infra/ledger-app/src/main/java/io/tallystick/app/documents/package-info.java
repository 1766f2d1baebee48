/** Documents over HTTP: sent, read, swept through. */
@NullMarked
package io.tallystick.app.documents;

import org.jspecify.annotations.NullMarked;
