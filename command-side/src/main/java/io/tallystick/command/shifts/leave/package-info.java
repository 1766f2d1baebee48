/** Leave and absence: asked for in time, approved level by level, closed on return; what nothing covers is an absence (V-85 to V-104). */
@NullMarked
package io.tallystick.command.shifts.leave;

import org.jspecify.annotations.NullMarked;
