package io.newswire.producer.feed;

import java.math.BigDecimal;

/** Parses and prints the numbers of the options. */
final class PositiveNumber {

    private PositiveNumber() {}

    static double parse(String text, String expected) {
        try {
            double number = new BigDecimal(text.strip()).doubleValue();
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not " + expected, e);
        }
        throw new IllegalArgumentException("'" + text + "' is not " + expected);
    }

    static String format(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
