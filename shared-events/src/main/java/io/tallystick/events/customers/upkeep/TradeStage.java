package io.tallystick.events.customers.upkeep;

/** 曾經有過交易、正在進行交易、即將進行交易 (II-4); follows from sales alone. */
public enum TradeStage {
    TRADED_BEFORE,
    TRADING,
    ABOUT_TO_TRADE
}
