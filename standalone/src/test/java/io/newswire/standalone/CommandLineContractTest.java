package io.newswire.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.ProducerApp;
import io.newswire.standalone.support.DeclaredOption;
import io.newswire.streams.StreamsApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Tests rules for the options and commands of all three applications, such as that one name has one meaning. */
final class CommandLineContractTest {
    /** Option names that have two meanings, each with the reason why it is kept. */
    private static final Map<String, String> HOMONYMS = Map.of(
            "--window", "counting has SIZE/SLIDE, watch chooses among the windows there are by SIZE alone",
            "--port", "where the replay of producer is steered, where streams-app and newswire are asked for health",
            "--bootstrap-server of bench",
                    "has no default and no environment: it writes and deletes, so only on a cluster that was named",
            "--rate", "of a feed in paragraphs per second, of the bench a list of such rates");

    private static final List<String> INPUTS = List.of(
            "500ms", "10s", "1h30m", "7d", "PT1H", "none", "-1s", "", "5", "x", "true", "1h/5m", "0", "-1", "70000",
            "a=b");

    private static final Map<String, Duration> DURATIONS = durations();

    private static Map<String, Duration> durations() {
        Map<String, Duration> durations = new LinkedHashMap<>();
        durations.put("500ms", Duration.ofMillis(500));
        durations.put("10s", Duration.ofSeconds(10));
        durations.put("1h30m", Duration.ofMinutes(90));
        durations.put("7d", Duration.ofDays(7));
        durations.put("PT1H", Duration.ofHours(1));
        return durations;
    }

    private static List<CommandLine> applications() {
        return List.of(ProducerApp.commandLine(), StreamsApp.commandLine(), NewswireApp.commandLine());
    }

    private static List<CommandLine> commands() {
        List<CommandLine> commands = new ArrayList<>();
        applications().forEach(application -> addWithSubcommands(application, commands));
        return commands;
    }

    private static void addWithSubcommands(CommandLine command, List<CommandLine> commands) {
        if (!command.getCommandSpec().usageMessage().hidden()) {
            commands.add(command);
            Set.copyOf(command.getSubcommands().values()).forEach(each -> addWithSubcommands(each, commands));
        }
    }

    private static List<DeclaredOption> options() {
        return commands().stream()
                .flatMap(command ->
                        command.getCommandSpec().options().stream().map(option -> new DeclaredOption(command, option)))
                .toList();
    }

    private static Map<String, List<DeclaredOption>> sharedOptions() {
        Map<String, List<DeclaredOption>> shared =
                new TreeMap<>(options().stream().collect(groupingBy(DeclaredOption::name, toList())));
        shared.keySet().removeAll(HOMONYMS.keySet());
        shared.values()
                .forEach(declared -> declared.removeIf(option -> HOMONYMS.containsKey(
                        option.name() + " of " + option.commandLine().getCommandName())));
        shared.values().removeIf(declared -> declared.size() < 2);
        return shared;
    }

    @TestFactory
    Stream<DynamicTest> shouldMeanOneThingByAnOptionOfOneName() {
        return sharedOptions().entrySet().stream()
                .flatMap(each -> Stream.of(
                        same(each, "environment", DeclaredOption::environment),
                        same(each, "default", DeclaredOption::defaultValue),
                        same(each, "description", DeclaredOption::description),
                        same(each, "parameter", DeclaredOption::parameter)));
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerOneInputInOneWay() {
        return sharedOptions().entrySet().stream()
                .map(each -> same(
                        each,
                        "answers",
                        option -> INPUTS.stream().map(option::answer).toList().toString()));
    }

    private static DynamicTest same(
            Map.Entry<String, List<DeclaredOption>> declared, String what, Function<DeclaredOption, Object> value) {
        return DynamicTest.dynamicTest(declared.getKey() + ": " + what, () -> {
            Map<Object, List<String>> commandsByValue =
                    declared.getValue().stream().collect(groupingBy(value, LinkedHashMap::new, mapping()));
            assertThat(commandsByValue)
                    .as("the %s of %s", what, declared.getKey())
                    .hasSize(1);
        });
    }

    private static java.util.stream.Collector<DeclaredOption, ?, List<String>> mapping() {
        return java.util.stream.Collectors.mapping(DeclaredOption::command, toList());
    }

    @TestFactory
    Stream<DynamicTest> shouldReadDurationsInOneGrammar() {
        return options().stream()
                .filter(DeclaredOption::isDuration)
                .map(option -> DynamicTest.dynamicTest(option.toString(), () -> {
                    DURATIONS.forEach((text, duration) -> assertThat(option.answer(text))
                            .as("%s %s", option, text)
                            .isIn(duration.toString(), "[" + duration + "]"));
                    Stream.of("-1s", "", "5", "x")
                            .forEach(text -> assertThat(option.answer(text))
                                    .as("%s %s", option, text)
                                    .contains("'" + text + "' is no duration, such as 500ms, 5m, 1h30m, 7d or PT1H"));
                    if (!option.description().contains("none")) {
                        assertThat(option.answer("none")).contains("'none' is no duration");
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldTellTheVersionOfNewswireInOneForm(CommandLine command) {
        assertThat(answer(command, "--version"))
                .matches("Newswire (\\d\\S*|\\(development\\)), Apache Kafka \\d+\\.\\d+\\.\\d+\\R");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldNameItsOptionsInTheReadme(CommandLine command) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));

        assertThat(command.getCommandSpec().options())
                .filteredOn(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .extracting(OptionSpec::longestName)
                .allSatisfy(name -> assertThat(readme).contains(name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldNameEnvironmentVariablesInItsHelp(CommandLine command) {
        Collection<String> variables = command.getCommandSpec().options().stream()
                .map(option -> new DeclaredOption(command, option).environment())
                .filter(variable -> !variable.isEmpty())
                .toList();

        String help = answer(command, "--help");
        assertThat(variables).allSatisfy(variable -> assertThat(help).contains(variable));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldTakeTheExamplesOfItsHelp(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.userObject() instanceof GenerateCompletion) {
            return; // picocli writes the help of this command
        }
        List<String> examples = answer(command, "--help")
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                .toList();

        assertThat(examples).hasSizeBetween(1, 3).allSatisfy(example -> {
            assertThat(example).startsWith(spec.qualifiedName());
            List<String> words = List.of(example.split(" "));
            ParseResult parsed = spec.root()
                    .commandLine()
                    .parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(parsed.errors()).isEmpty();
            assertThat(parsed.hasSubcommand() ? parsed.subcommand().errors() : List.of())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "--bootstrap-server localhost, --bootstrap-server: 'localhost' is not of the form host:port",
        "--topic-prefix a/b, '--topic-prefix: ''a/b'' is not made of letters, digits, ''.'', ''_'' and ''-'' or is too"
                + " long'",
        "--partitions 0, '--partitions is 0, not 1 to 10000'",
        "--partitions many, Invalid value for option '--partitions': 'many' is no whole number",
        "--replication-factor 0, '--replication-factor is 0, not 1 to 32767 or -1'",
        "--kafka-config none.properties, --kafka-config: cannot read none.properties",
        "-X max.request.size=abc, -X max.request.size=abc: Not a number of type INT",
        "-X acks=7, '-X acks=7: String must be one of: all, -1, 0, 1'",
        "--topic-prefx a, Unknown option: '--topic-prefx'; did you mean --topic-prefix?",
        "listn, Unknown word: 'listn'"
    })
    void shouldRefuseOneMistakeInOneWay(String arguments, String line) {
        for (CommandLine application : List.of(ProducerApp.commandLine(), StreamsApp.commandLine())) {
            String name = application.getCommandName();
            StringWriter err = new StringWriter();
            int exitCode = application.setErr(new PrintWriter(err)).execute(arguments.split(" "));

            assertThat(err.toString().lines()).contains(name + ": " + line, "Try '" + name + " --help'.");
            assertThat(exitCode).isEqualTo(2);
        }
    }

    @Test
    void shouldRefusePropertiesOfKafkaInOneWay() {
        // Given
        List<String> properties = Stream.of(ConsumerConfig.configDef(), ProducerConfig.configDef())
                .flatMap(definition -> definition.configKeys().values().stream())
                .filter(key -> key.type == ConfigDef.Type.INT || key.type == ConfigDef.Type.LONG)
                .flatMap(key -> Stream.of(key.name + "=abc", key.name + "=-9"))
                .distinct()
                .sorted()
                .toList();
        String[] words =
                properties.stream().flatMap(each -> Stream.of("-X", each)).toArray(String[]::new);

        // When
        List<List<String>> refusals = Stream.of(ProducerApp.commandLine(), StreamsApp.commandLine())
                .map(application -> {
                    StringWriter err = new StringWriter();
                    application.setErr(new PrintWriter(err)).execute(words);
                    return err.toString()
                            .lines()
                            .map(line ->
                                    line.substring(application.getCommandName().length()))
                            .filter(line -> line.startsWith(": -X "))
                            .toList();
                })
                .toList();

        // Then
        assertThat(refusals.get(0)).hasSizeGreaterThan(40).isEqualTo(refusals.get(1));
    }

    /**
     * Returns the output of a help option. The top command is executed, because picocli's commands print to its writer.
     */
    private static String answer(CommandLine command, String option) {
        CommandSpec spec = command.getCommandSpec();
        List<String> words = new ArrayList<>(List.of(option));
        while (spec.parent() != null) {
            words.add(0, spec.name());
            spec = spec.parent();
        }
        StringWriter out = new StringWriter();
        spec.commandLine().setOut(new PrintWriter(out)).execute(words.toArray(String[]::new));
        return out.toString();
    }
}
