/** The log on PostgreSQL: an Axon event storage engine with group commit, and a raw reader in position order. */
@NullMarked
package io.tallystick.eventstore;

import org.jspecify.annotations.NullMarked;
