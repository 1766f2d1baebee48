package io.tallystick.command.statistics.returns;

import java.math.BigDecimal;

/**
 * A figure the ledger computed.
 *
 * @param name of the catalogue of figures, for example {@code holdings.VOLUME}
 */
public record ComputedFigure(String name, BigDecimal value) {}
