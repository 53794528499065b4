package io.newswire.standalone.table;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.printing.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** The formats for printing all aggregates. */
public enum AggregateFormat {
    /** A table for people, with the first twenty subjects of each kind. */
    TABLE {
        @Override
        public List<String> lines(Collection<Aggregate> aggregates, int width) {
            return new AggregateTable(20)
                    .lines(aggregates, width).stream()
                            .map(AttributedString::toString)
                            .toList();
        }
    },
    /** The values as they were read from the topic, one on each line, in the order of their keys. */
    JSON {
        @Override
        public List<String> lines(Collection<Aggregate> aggregates, int width) {
            return aggregates.stream()
                    .sorted((a, b) -> a.key().compareTo(b.key()))
                    .map(each -> Printable.json(each.json()))
                    .toList();
        }
    };

    /** The lines to print; {@code width} is the number of columns, used only for a table. */
    public abstract List<String> lines(Collection<Aggregate> aggregates, int width);

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
