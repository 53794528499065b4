package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ReadingOptions;
import io.newswire.producer.articles.text.BadArticleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a CSV file holds which field. */
final class CsvColumns {

    private record Column(int index, int rank) {}

    private final List<String> header;
    private final Map<ArticleField, List<Column>> columns = new EnumMap<>(ArticleField.class);

    CsvColumns(List<String> header, ReadingOptions.Naming naming) {
        this.header = header;
        for (ArticleField field : ArticleField.values()) {
            List<Column> found = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                int rank = KnownNames.rank(header.get(i), field, naming);
                if (rank >= 0) {
                    found.add(new Column(i, rank));
                }
            }
            found.sort(Comparator.comparingInt(Column::rank));
            columns.put(field, found);
        }
    }

    boolean has(ArticleField field) {
        return !columns.getOrDefault(field, List.of()).isEmpty();
    }

    /**
     * Fails if a column is missing that every article needs; the message lists the columns that exist.
     *
     * @throws BadArticleException if so
     */
    void check() throws BadArticleException {
        for (ArticleField field : List.of(ArticleField.PUBLISHED_AT, ArticleField.BODY)) {
            if (!has(field)) {
                throw new BadArticleException("has no column for " + field.label() + " among "
                        + String.join(", ", header) + "; --fields " + field.label() + "=NAME names it");
            }
        }
    }

    ArticleFields fields(List<String> cells) throws BadArticleException {
        if (cells.size() != header.size()) {
            throw new BadArticleException("bad CSV: " + cells.size() + " columns, the header has " + header.size());
        }
        ArticleFields fields = new ArticleFields();
        columns.forEach((field, found) -> {
            for (Column column : found) {
                fields.setIfMissing(field, Markup.clean(field, cells.get(column.index())));
            }
        });
        return fields;
    }
}
