/** Paper: QR codes, the system's fonts, PDF from the same page that a browser prints. */
@NullMarked
package io.tallystick.query.print;

import org.jspecify.annotations.NullMarked;
