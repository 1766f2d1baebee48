/** What every module's tests share. */
@NullMarked
package io.tallystick.testkit;

import org.jspecify.annotations.NullMarked;
