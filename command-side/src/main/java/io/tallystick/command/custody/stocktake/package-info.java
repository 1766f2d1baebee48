/** Stock-takes 清點: what the ledger expects, what is seen, how differences are explained. */
@NullMarked
package io.tallystick.command.custody.stocktake;

import org.jspecify.annotations.NullMarked;
