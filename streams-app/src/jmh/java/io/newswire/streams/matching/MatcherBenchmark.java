package io.newswire.streams.matching;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.text.Candidates;
import io.newswire.streams.matching.text.ScannedText;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.reference.SeedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to look for names in one paragraph of the seeds, beside a well-known automaton that holds the same names.
 *
 * <p>What is compared: {@code walk} and {@code ahoCorasick} find the spans that are spelled as a name and do nothing
 * else, except that ours folds case and accents and begins at words only. {@code scan} also knows the words, their
 * capitals and where a name may end; {@code matcher} is all that a paragraph costs, with rules, conditions and evidence.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatcherBenchmark {
    static final int PARAGRAPHS = 80;

    @Param({"bundled", "1000", "10000", "20000"})
    public String aliases = "";

    private List<String> texts = List.of();
    private DoubleArrayTrie trie = DoubleArrayTrie.of(List.of());
    private Candidates[] terms = {};
    private Matcher matcher = Matcher.of(Gazetteer.of(List.of()));
    private AhoCorasickDoubleArrayTrie<Integer> peer = new AhoCorasickDoubleArrayTrie<>();

    /** Compiles both automata, and makes sure that both find something. */
    @Setup
    public void compile() throws IOException {
        texts = seeds();
        BenchmarkAliases names = BenchmarkAliases.of(aliases, texts);
        trie = names.gazetteer().automaton();
        terms = Candidates.all(names.gazetteer().entries());
        matcher = Matcher.of(names.gazetteer());
        TreeMap<String, Integer> byName = new TreeMap<>();
        names.names().forEach(name -> byName.put(name, byName.size()));
        peer = new AhoCorasickDoubleArrayTrie<>();
        peer.build(byName);
        System.out.printf(
                "%n%d names; found: walk %d, scan %d, matcher %d, ahoCorasick %d%n",
                byName.size(), walk(), scan(), matcher(), ahoCorasick());
    }

    private static List<String> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SeedFolder.find().path())) {
            List<String> lines = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(MatcherBenchmark::lines)
                    .toList();
            return lines.subList(0, PARAGRAPHS);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bare automaton, from the start of each word. */
    @Benchmark
    @OperationsPerInvocation(PARAGRAPHS)
    public int walk() {
        int found = 0;
        for (String text : texts) {
            byte before = CharFolding.SPACE;
            for (int at = 0; at < text.length(); at++) {
                byte symbol = CharFolding.symbol(text.charAt(at));
                if (CharFolding.isWord(symbol) && !CharFolding.isWord(before)) {
                    found += walk(text, at);
                }
                before = symbol;
            }
        }
        return found;
    }

    private int walk(String text, int from) {
        int found = 0;
        int state = DoubleArrayTrie.START;
        for (int at = from; at < text.length(); at++) {
            state = trie.step(state, CharFolding.symbol(text.charAt(at)));
            if (state == DoubleArrayTrie.DEAD) {
                break;
            }
            found += trie.key(state) == DoubleArrayTrie.NO_KEY ? 0 : 1;
        }
        return found;
    }

    /** Words, cues, and every span that may be a name. */
    @Benchmark
    @OperationsPerInvocation(PARAGRAPHS)
    public int scan() {
        int found = 0;
        for (String text : texts) {
            found += ScannedText.of(text, trie, terms, false).hits().size();
        }
        return found;
    }

    /** Everything: from a text to its mentions. */
    @Benchmark
    @OperationsPerInvocation(PARAGRAPHS)
    public int matcher() {
        int found = 0;
        for (String text : texts) {
            found += matcher.read(text, null, Instant.EPOCH, ArticleKnowledge.none())
                    .mentions()
                    .size();
        }
        return found;
    }

    /** The peer: every span that is spelled as a name, wherever it begins and ends. */
    @Benchmark
    @OperationsPerInvocation(PARAGRAPHS)
    public int ahoCorasick() {
        int[] found = {0};
        AhoCorasickDoubleArrayTrie.IHit<Integer> count = (begin, end, value) -> found[0]++;
        for (String text : texts) {
            peer.parseText(text, count);
        }
        return found[0];
    }
}
