package io.newswire.producer.feed;

/**
 * What is published: which articles, whether they begin again at their end, and whether what is added to the input later
 * is published as well, but nothing that the topic has.
 */
public record ReplayPlan(Selection selection, boolean loop, boolean follow) {

    public static final ReplayPlan ONCE = new ReplayPlan(Selection.ALL, false, false);

    public ReplayPlan {
        if (loop && follow) {
            throw new IllegalArgumentException("what is followed has no end to begin again at");
        }
    }
}
