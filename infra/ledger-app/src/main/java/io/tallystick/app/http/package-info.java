/** What every address of the program answers when it cannot answer. */
@NullMarked
package io.tallystick.app.http;

import org.jspecify.annotations.NullMarked;
