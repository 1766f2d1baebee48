/** What every page of the console is made with: who looks, what is recorded, words, frame, links and offers. It knows none of the pages. */
@NullMarked
package io.tallystick.query.console.kit;

import org.jspecify.annotations.NullMarked;
