@NullMarked
package io.tallystick.command.customers.contacts;

import org.jspecify.annotations.NullMarked;
