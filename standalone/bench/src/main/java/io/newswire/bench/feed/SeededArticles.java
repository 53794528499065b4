package io.newswire.bench.feed;

import io.newswire.producer.feed.Paragraph;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Writes the articles of a plan. Each article is about a few countries and actors, drawn from all by Zipf's law,
 * whose names it repeats, as the articles in {@code seeds/} do. An event has about 300 bytes of JSON and 3.4 mentions.
 *
 * <p>Maintainer's note. With {@code 0} subjects per article, every mention is drawn from all. No real feed is like that,
 * but it is the most work: almost every paragraph has a new pair of country and actor.
 */
public final class SeededArticles {
    /** The most countries, and the most actors, that an article in {@code seeds/} names. */
    public static final int USUAL_SUBJECTS = 10;

    private static final int WITHOUT_NAMES = 6;
    private static final int COUNTRIES_OF_HUNDRED = 62;

    private final FeedPlan plan;
    private final Names names;
    private final Filler filler;
    private final Zipf byCountry;
    private final Zipf byActor;
    private final Zipf byRank;
    private final int subjects;

    private SeededArticles(FeedPlan plan, Names names, Filler filler, int subjects) {
        this.plan = plan;
        this.names = names;
        this.filler = filler;
        this.subjects = subjects;
        this.byCountry = new Zipf(names.countries().size());
        this.byActor = new Zipf(names.actors().size());
        this.byRank = new Zipf(Math.max(1, subjects));
    }

    /**
     * The articles of a plan.
     *
     * @param subjects how many countries and how many actors an article names, at most; 0 for any of all
     */
    public static SeededArticles of(FeedPlan plan, int subjects, Gazetteer gazetteer, Matcher matcher) {
        return new SeededArticles(plan, Names.of(gazetteer, matcher, plan.seed()), Filler.of(gazetteer), subjects);
    }

    public FeedPlan plan() {
        return plan;
    }

    public Names names() {
        return names;
    }

    /** The events of an article in order, at its date in the plan. */
    public List<Paragraph> article(long number) {
        return article(number, plan.publishedAt(number));
    }

    /** The events of an article, published at another date. */
    public List<Paragraph> article(long number, Instant publishedAt) {
        SplittableRandom random = plan.random(number);
        String id = "bench_" + HexFormat.of().toHexDigits(random.nextLong());
        int[] countries = byCountry.drawDistinct(subjects, random);
        int[] actors = byActor.drawDistinct(subjects, random);
        int count = plan.paragraphsOf(number);
        List<Paragraph> paragraphs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String text = text(countries, actors, random);
            paragraphs.add(new Paragraph(id, i, count, null, null, null, publishedAt, text));
        }
        return paragraphs;
    }

    /** The events of all articles, over and over without an end, each at the time at which it is made. */
    public Iterator<Paragraph> endless() {
        return LongStream.iterate(0, number -> (number + 1) % plan.articles())
                .boxed()
                .flatMap(number -> article(number, Instant.now()).stream())
                .iterator();
    }

    /** An article with one event, which mentions one subject. */
    public Paragraph single(String articleId, Names.Name name, Instant publishedAt, long salt) {
        SplittableRandom random = plan.random(salt);
        StringBuilder text = new StringBuilder(160);
        clause(text, name, random);
        return new Paragraph(articleId, 0, 1, null, null, null, publishedAt, finished(text));
    }

    private String text(int[] countries, int[] actors, SplittableRandom random) {
        StringBuilder text = new StringBuilder(240);
        if (random.nextInt(100) < WITHOUT_NAMES) {
            filler.append(text, random.nextInt(12, 24), random);
            return finished(text);
        }
        int mentions = random.nextInt(2, 6);
        for (int i = 0; i < mentions; i++) {
            clause(text, name(countries, actors, random), random);
        }
        return finished(text);
    }

    private Names.Name name(int[] countries, int[] actors, SplittableRandom random) {
        boolean isCountry = random.nextInt(100) < COUNTRIES_OF_HUNDRED;
        List<Names.Name> all = isCountry ? names.countries() : names.actors();
        if (subjects == 0) {
            return all.get((isCountry ? byCountry : byActor).draw(random));
        }
        return all.get((isCountry ? countries : actors)[byRank.draw(random)]);
    }

    private void clause(StringBuilder text, Names.Name name, SplittableRandom random) {
        filler.append(text, random.nextInt(1, 5), random);
        text.append(name.surface()).append(' ');
        filler.append(text, random.nextInt(1, 4), random);
    }

    private static String finished(StringBuilder text) {
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        text.setCharAt(text.length() - 1, '.');
        return text.toString();
    }
}
