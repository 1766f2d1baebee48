/** Documents as pictures of their pages, and the QR codes on them. */
@NullMarked
package io.tallystick.content.pages;

import org.jspecify.annotations.NullMarked;
