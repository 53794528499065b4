package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Alias;
import io.newswire.streams.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names to look for: those that come with the program, or a number of names among which are always the ones that
 * the texts hold, so that more names find no more.
 */
record BenchmarkAliases(List<String> names, Gazetteer gazetteer) {
    static BenchmarkAliases of(String which, List<String> texts) throws IOException {
        Gazetteer bundled = Gazetteer.bundled();
        List<String> all = bundled.entries().stream()
                .flatMap(entry -> entry.aliases().stream())
                .map(Alias::text)
                .distinct()
                .toList();
        return which.equals("bundled")
                ? new BenchmarkAliases(all, bundled)
                : of(choose(Integer.parseInt(which), all, String.join("\n", texts)));
    }

    private static List<String> choose(int count, List<String> all, String text) {
        Set<String> chosen = new LinkedHashSet<>();
        all.stream().filter(text::contains).forEach(chosen::add);
        List<String> others = new ArrayList<>(all);
        Random random = new Random(1);
        Collections.shuffle(others, random);
        Stream.concat(others.stream(), Stream.generate(() -> invented(random)))
                .takeWhile(name -> chosen.size() < count)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static String invented(Random random) {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2; word++) {
            name.append(word == 0 ? "" : " ").append((char) ('A' + random.nextInt(26)));
            random.ints(6, 'a', 'z' + 1).forEach(letter -> name.append((char) letter));
        }
        return name.toString();
    }

    private static BenchmarkAliases of(List<String> names) throws IOException {
        Path file = Files.createTempFile("aliases", ".txt");
        try {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                lines.add("actor name-" + i + " NGO - " + names.get(i));
            }
            Files.write(file, lines);
            return new BenchmarkAliases(names, Gazetteer.of(List.of(file)));
        } finally {
            Files.delete(file);
        }
    }
}
