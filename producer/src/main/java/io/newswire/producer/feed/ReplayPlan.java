package io.newswire.producer.feed;

/**
 * What to publish: which articles, whether to {@code loop}, and whether to {@code follow}: then articles that are added
 * to the input later are published too, and those that the topic has already are left out.
 */
public record ReplayPlan(Selection selection, boolean loop, boolean follow) {

    public static final ReplayPlan ONCE = new ReplayPlan(Selection.ALL, false, false);

    public ReplayPlan {
        if (loop && follow) {
            throw new IllegalArgumentException("what is followed has no end to begin again at");
        }
    }
}
