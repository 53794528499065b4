package io.newswire.streams.cli.watch;

import io.newswire.streams.aggregates.AggregateKind;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a kind of aggregate on the command line. */
final class KindConverter implements ITypeConverter<AggregateKind> {
    @Override
    public AggregateKind convert(String text) {
        try {
            return AggregateKind.of(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
