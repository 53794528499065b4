package io.newswire.streams.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Feeds made up for comparisons with the reference. */
public final class RandomFeed {
    public static final Instant START = Instant.parse("2021-08-01T00:00:00Z");
    private static final List<String> SENTENCES = List.of(
            "Iran waited.",
            "India and Iran spoke; Germany did not.",
            "The Kremlin answered Afghanistan.",
            "The Taliban took Kabul.",
            "The Taliban, the Taliban, and the Kremlin.",
            "Nothing happened.",
            "Emmanuel Macron met the Taliban in France.",
            "Macron left.");

    private RandomFeed() {}

    /** Articles over 25 days, some late by days, interleaved, some copied, some with later events of another date. */
    public static List<Event> of(Random random, int articleCount) {
        List<List<Event>> articles = new ArrayList<>();
        for (int i = 0; i < articleCount; i++) {
            long second = (long) (i / (double) articleCount * 25 * 86_400) + random.nextInt(3_600);
            if (random.nextInt(10) == 0) {
                second = Math.max(0, second - random.nextInt(9 * 86_400));
            }
            Instant date = START.plusSeconds(second);
            List<Event> article = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(6); n++) {
                Event event = new Event("article-" + i, n, date, SENTENCES.get(random.nextInt(SENTENCES.size())));
                if (n > 0 && random.nextInt(8) == 0) {
                    event = event.at(date.plusSeconds(random.nextInt(7_200) - 3_600));
                }
                article.add(event);
                if (random.nextInt(8) == 0) {
                    article.add(event);
                }
            }
            if (random.nextInt(12) == 0) {
                article.addAll(List.copyOf(article));
            }
            articles.add(article);
        }
        return interleaved(articles, random);
    }

    private static List<Event> interleaved(List<List<Event>> articles, Random random) {
        List<Event> feed = new ArrayList<>();
        List<List<Event>> open = new ArrayList<>();
        for (List<Event> article : articles) {
            open.add(new ArrayList<>(article));
            while (open.size() > 5) {
                int i = random.nextInt(open.size());
                feed.add(open.get(i).remove(0));
                if (open.get(i).isEmpty()) {
                    open.remove(i);
                }
            }
        }
        Collections.shuffle(open, random);
        open.forEach(feed::addAll);
        return feed;
    }
}
