package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleField;
import io.newswire.producer.articles.ReadingOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901) as a tree of names, so that an object can be read in one pass. */
final class PointerTree {

    /** A field, and the rank of this pointer among the pointers of the field; 0 is best. */
    record Target(ArticleField field, int rank) {}

    private final Map<String, PointerTree> children = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    private PointerTree() {}

    static PointerTree of(ReadingOptions.Naming naming) {
        PointerTree root = new PointerTree();
        for (ArticleField field : ArticleField.values()) {
            List<String> pointers = KnownNames.of(field, naming);
            for (int rank = 0; rank < pointers.size(); rank++) {
                root.add(pointers.get(rank), new Target(field, rank));
            }
        }
        return root;
    }

    private void add(String pointer, Target target) {
        PointerTree node = this;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            node = node.children.computeIfAbsent(name, unused -> new PointerTree());
        }
        node.targets.add(target);
    }

    @Nullable
    PointerTree child(String name) {
        return children.get(name);
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    List<Target> targets() {
        return targets;
    }
}
