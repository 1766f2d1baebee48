/** Tests of what is to be seen of documents. */
@NullMarked
package io.tallystick.query.documents;

import org.jspecify.annotations.NullMarked;
