/** Dealings with customers, and who is in contact with them (IV-4 to IV-21). */
@NullMarked
package io.tallystick.command.customers.contacts;

import org.jspecify.annotations.NullMarked;
