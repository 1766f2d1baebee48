/** Dealings with customers, and who of the house is in contact with them. */
@NullMarked
package io.tallystick.events.customers.contacts;

import org.jspecify.annotations.NullMarked;
