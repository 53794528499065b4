package io.newswire.producer.articles.text;

/** How the fields of a CSV file are separated. */
public record CsvDialect(char separator) {

    public static final CsvDialect COMMA = new CsvDialect(',');

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** The dialect that gives the most columns for the header. */
    public static CsvDialect of(String header) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long found = header.chars().filter(c -> c == separator).count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return new CsvDialect(best);
    }
}
