package io.newswire.streams.matching.rules;

import java.util.Arrays;
import java.util.Collection;

/** Counts by country. A text names few, so a look-up compares one code after the other. */
final class CountryCounts {

    private String[] countries = new String[8];
    private int[] counts = new int[8];
    private int size;

    /** Adds one to a country's count; returns the new count. */
    int add(String country) {
        int at = indexOf(country);
        if (at == size) {
            if (size == counts.length) {
                countries = Arrays.copyOf(countries, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            countries[size++] = country;
        }
        return ++counts[at];
    }

    /** The count of a country, 0 if it was never added. */
    int of(String country) {
        int at = indexOf(country);
        return at == size ? 0 : counts[at];
    }

    /** Adds the countries with a count to a collection. */
    void addTo(Collection<String> all) {
        for (int i = 0; i < size; i++) {
            all.add(countries[i]);
        }
    }

    private int indexOf(String country) {
        int at = 0;
        while (at < size && !countries[at].equals(country)) {
            at++;
        }
        return at;
    }
}
