package io.newswire.streams.cli;

import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what could not be parsed, in one line for each mistake. */
final class ParseMistakes {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+).*", Pattern.DOTALL);
    private static final int MOST_TYPING_ERRORS = 2;

    private ParseMistakes() {}

    static List<String> lines(Exception mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .map(argument -> unmatched(unmatched, argument))
                    .toList();
        }
        String variable = mistake instanceof ParameterException wrong ? variable(wrong) : "";
        return String.valueOf(mistake.getMessage())
                .lines()
                .map(line -> line.replaceFirst(" is not an? (int|long|short)$", " is no whole number"))
                .map(line -> variable.isEmpty() ? line : variable + ": " + line)
                .toList();
    }

    /** Whether an unknown word is in the place of a command. Then mistakes in its options are not reported. */
    static boolean isUnknownCommand(Exception mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().get(0).startsWith("-");
    }

    private static String unmatched(UnmatchedArgumentException mistake, String argument) {
        String what = (argument.startsWith("-") ? "Unknown option: '" : "Unknown word: '") + argument + "'";
        CommandSpec spec = mistake.getCommandLine().getCommandSpec();
        String written = argument.replaceFirst("=.*", "");
        return Stream.concat(spec.optionsMap().keySet().stream(), spec.subcommands().keySet().stream())
                .filter(known -> known.length() > 2 && distance(written, known) <= MOST_TYPING_ERRORS)
                .min(Comparator.comparingInt(known -> distance(written, known)))
                .map(known -> what + "; did you mean " + known + "?")
                .orElse(what);
    }

    /** How many characters must be inserted, removed or replaced to change one text into the other. */
    private static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** The environment variable that a value came from; empty if it came from the command line. */
    private static String variable(ParameterException mistake) {
        ArgSpec argument = mistake.getArgSpec();
        if (!(argument instanceof OptionSpec option)
                || !(option.userObject() instanceof AnnotatedElement declared)
                || isOnCommandLine(option, mistake)) {
            return "";
        }
        Option declaration = declared.getAnnotation(Option.class);
        Matcher environment = ENVIRONMENT.matcher(declaration == null ? "" : declaration.defaultValue());
        return environment.matches() && System.getenv(environment.group(1)) != null ? environment.group(1) : "";
    }

    private static boolean isOnCommandLine(OptionSpec option, ParameterException mistake) {
        return mistake.getCommandLine().getParseResult().originalArgs().stream()
                .anyMatch(argument -> List.of(option.names()).contains(argument.replaceFirst("=.*", "")));
    }
}
