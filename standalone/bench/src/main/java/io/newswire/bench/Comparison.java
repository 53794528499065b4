package io.newswire.bench;

import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.row.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programs that are measured on the same feed, one after the other. */
record Comparison(FeedPlan plan, List<Variant> variants) {
    /** One for each number of paragraphs: a program that takes only so many gets a feed of its own. */
    static List<Comparison> of(FeedPlan plan, List<Variant> variants) {
        Map<Long, List<Variant>> bySize = new LinkedHashMap<>();
        variants.forEach(
                each -> bySize.computeIfAbsent(Math.min(plan.paragraphs(), each.most()), unseen -> new ArrayList<>())
                        .add(each));
        return bySize.entrySet().stream()
                .map(each -> new Comparison(new FeedPlan(plan.density(), each.getKey(), plan.seed()), each.getValue()))
                .toList();
    }

    boolean hasOwnClocks() {
        return variants.contains(Variant.DSL_SAME) || variants.contains(Variant.FLINK_PANES);
    }
}
