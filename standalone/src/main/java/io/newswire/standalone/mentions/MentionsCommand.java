package io.newswire.standalone.mentions;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.ArticleStream;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.FirstProblemException;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.cli.InputOptions;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.matching.Matcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the mentions of articles, a line of JSON for each paragraph that has any, in constant memory. */
@Command(
        name = "mentions",
        description = "Finds the mentions in articles, without Kafka: lines of news.mentions on standard output.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --input seeds",
            "  ${COMMAND-FULL-NAME} --explain --input articles.jsonl",
            "  zcat archive.jsonl.gz | ${COMMAND-FULL-NAME} --gazetteer my-names.txt",
            "",
            "Exit codes: 0 done, 1 problems in the input, 2 wrong usage."
        })
public final class MentionsCommand implements Callable<Integer>, Checked {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--explain",
            description = "A line for every paragraph, with every candidate and the rule that accepted or rejected it.")
    private boolean explain;

    @Mixin
    private GazetteerOptions names = new GazetteerOptions();

    @Override
    public void check(UsageErrors errors) {
        List<String> wrong = new ArrayList<>();
        ArticleInputs inputs = input.inputs(InputOptions.STANDARD_INPUT, wrong);
        errors.addAll(wrong);
        errors.addAll(inputs.errors());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ArticleInputs inputs = input.inputs(InputOptions.STANDARD_INPUT, new ArrayList<>());
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems(input.strict(), problem -> err.println("newswire mentions: " + problem));
        MentionLines lines = new MentionLines(
                Matcher.of(names.load()), explain, spec.commandLine().getOut());
        try {
            read(inputs, problems, lines);
        } catch (FirstProblemException e) {
            throw new CommandFailed("stopped at the first problem, because of --strict");
        } finally {
            lines.flush();
            err.flush();
        }
        if (problems.count() > 0) {
            throw new CommandFailed(problems.count() + " problems in the input, named above");
        }
        return 0;
    }

    private static void read(ArticleInputs inputs, Problems problems, MentionLines lines)
            throws IOException, InterruptedException {
        for (Path path : inputs.paths()) {
            // a folder is read in order of date; a file may be larger than memory, so it is read article by article
            if (Files.isDirectory(path)) {
                print(Articles.open(inputs.only(path), problems, (bytes, of) -> {}), lines);
            } else {
                InputStream in = inputs.isStandardInput() ? System.in : Files.newInputStream(path);
                String name = inputs.isStandardInput() ? "standard input" : path.toString();
                print(ArticleStream.open(in, name, inputs, problems), lines);
            }
        }
    }

    private static void print(ArticleSource source, MentionLines lines) throws IOException {
        try (source) {
            for (Article article = source.next(); article != null && lines.isWanted(); article = source.next()) {
                lines.print(article);
            }
        }
    }
}
