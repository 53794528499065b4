package io.newswire.standalone.rights;

import io.newswire.standalone.support.SecuredBroker.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A row of the table of rights.
 *
 * @param kind what the resource is, in the words of the table
 * @param names of the resources, or what they begin with
 * @param when the rights are needed, in the words of the table
 */
record RightsRow(String program, String kind, List<String> names, List<AclOperation> operations, String when) {
    private static final Path README = Path.of("..", "streams-app", "README.md");
    private static final String HEADING = "## Rights";
    private static final Pattern ROW = Pattern.compile("\\| `(\\S+)` \\| ([a-z ]+) (`.*`) \\| (.*) \\| (.*) \\|");

    RightsRow {
        names = List.copyOf(names);
        operations = List.copyOf(operations);
    }

    static List<RightsRow> table() {
        try {
            String text = Files.readString(README);
            String section = text.substring(text.indexOf(HEADING) + HEADING.length());
            return section.substring(0, section.indexOf("\n## "))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(RightsRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RightsRow parse(String line) {
        var cells = ROW.matcher(line);
        if (!cells.matches()) {
            throw new IllegalArgumentException("no row of the table of rights: " + line);
        }
        return new RightsRow(
                cells.group(1),
                cells.group(2),
                Arrays.stream(cells.group(3).split(", "))
                        .map(name -> name.replace("`", ""))
                        .toList(),
                Arrays.stream(cells.group(4).split(", "))
                        .map(word -> AclOperation.fromString(word.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                        .toList(),
                cells.group(5).replace("`", ""));
    }

    /** The rights of this row for a feed whose topics and application have other names. */
    Stream<Grant> grants(String topicPrefix, String applicationId) {
        return names.stream()
                .map(name -> name.replaceFirst("^news\\.", topicPrefix).replaceFirst("^newswire(?=-|$)", applicationId))
                .flatMap(name -> operations.stream()
                        .map(operation -> new Grant(type(), kind.endsWith("with prefix"), name, operation)));
    }

    private ResourceType type() {
        return switch (kind) {
            case "topic", "topics with prefix" -> ResourceType.TOPIC;
            case "group" -> ResourceType.GROUP;
            case "transactional ids with prefix" -> ResourceType.TRANSACTIONAL_ID;
            default -> throw new IllegalArgumentException("no kind of resource: " + kind);
        };
    }
}
