package io.newswire.standalone.support;

import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** An option of one command: its declaration, and its result for an argument. */
public record DeclaredOption(CommandLine commandLine, OptionSpec option) {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:([A-Z_]+).*");

    /** Returns the command with its parent commands: {@code newswire watch}. */
    public String command() {
        return commandLine.getCommandSpec().qualifiedName();
    }

    public String name() {
        return option.longestName();
    }

    /** Returns the environment variable that sets the option; empty if there is none. */
    public String environment() {
        Matcher environment = ENVIRONMENT.matcher(defaultValue());
        return environment.matches() ? environment.group(1) : "";
    }

    /** Returns the default value as declared, with its variables unresolved. */
    public String defaultValue() {
        Option declared = declaration();
        return declared == null ? "" : declared.defaultValue();
    }

    private Option declaration() {
        return option.userObject() instanceof AnnotatedElement element ? element.getAnnotation(Option.class) : null;
    }

    public String description() {
        return String.join(" ", option.description());
    }

    public String parameter() {
        return option.paramLabel() + " " + option.splitRegex() + " " + option.hidden() + " " + option.negatable();
    }

    public boolean isDuration() {
        return Arrays.asList(option.auxiliaryTypes()).contains(Duration.class) || option.type() == Duration.class;
    }

    /** Returns the value that the option parses from an argument, or the message of the error. */
    public String answer(String argument) {
        CommandSpec spec = commandLine.getCommandSpec();
        List<String> words = new ArrayList<>(List.of(name() + "=" + argument));
        while (spec.parent() != null) {
            words.add(0, spec.name());
            spec = spec.parent();
        }
        ParseResult result = spec.commandLine().parseArgs(words.toArray(String[]::new));
        while (result.hasSubcommand()) {
            result = result.subcommand();
        }
        Object value = option.getValue();
        return result.errors().isEmpty()
                ? String.valueOf(value)
                : String.valueOf(result.errors().get(0).getMessage());
    }

    @Override
    public String toString() {
        return command() + " " + name();
    }
}
