package io.newswire.streams.kafka;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What one application is called on a cluster and on this machine: its consumer group, the first part of its internal
 * topics and the directory of its state. A name that Kafka would not take for a topic is refused with an
 * IllegalArgumentException, so it cannot be a path either.
 */
public record ApplicationId(String name) {
    /** Kafka allows 249 characters for the name of a topic; the rest is for what follows the id in internal topics. */
    static final int LONGEST = 200;

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]+");

    public ApplicationId {
        if (!LEGAL.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no application id: letters, digits, '.', '_' and '-', not '.' or '..'");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an application id has at most " + LONGEST + " characters, this one " + name.length());
        }
    }

    /** The topic that holds the changes of a store. */
    public String changelog(String store) {
        return name + "-" + store + "-changelog";
    }

    /** An internal topic whose name the topology gives without the id. */
    public String internal(String topic) {
        return name + "-" + topic;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Reads the option. */
    public static final class Converter implements ITypeConverter<ApplicationId> {
        @Override
        public ApplicationId convert(String text) {
            try {
                return new ApplicationId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
