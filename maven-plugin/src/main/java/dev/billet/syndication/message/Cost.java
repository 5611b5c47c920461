package dev.billet.syndication.message;

import java.math.BigDecimal;

/**
 * What a network takes for one announcement.
 *
 * @param currency of ISO 4217
 */
public record Cost(BigDecimal amount, String currency) {
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
