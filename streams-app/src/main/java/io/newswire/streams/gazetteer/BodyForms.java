package io.newswire.streams.gazetteer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of a body that no file lists in its id: {@code norvik-police-department} ends in words that make it a
 * police force. So the id alone is enough to show the body again.
 */
final class BodyForms {

    /** Stands between an id and the type of a body whose words do not tell its type. */
    private static final String MARK = "--";

    /** Stands behind the initials of a body of which nothing else is known. */
    private static final String INITIALS = MARK + "initials";

    private static final int LONGEST = 3;
    private static final int LONGEST_INITIALS = 3;
    private static final List<String> LINKS = List.of("-for-", "-against-", "-on-");
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "de", "at", "in", "to", "on");
    private static final Set<String> CAPITALS =
            Set.of("us", "uk", "un", "eu", "uae", "fc", "afc", "sc", "fk", "cf", "llc", "llp", "pd", "ag", "nv", "sa");

    private final Map<String, ActorType> endings = new HashMap<>();
    private final Map<String, ActorType> beginnings = new HashMap<>();
    private final Map<String, ActorType> leading = new HashMap<>();
    private final Map<String, ActorType> nouns = new HashMap<>();

    BodyForms(Collection<BodyForm> forms) {
        for (BodyForm form : forms) {
            typesAt(form.position()).put(id(form.text()), form.type());
        }
    }

    private Map<String, ActorType> typesAt(BodyForm.Position position) {
        return switch (position) {
            case BEGINNING -> beginnings;
            case LEADING -> leading;
            case NOUN -> nouns;
            default -> endings;
        };
    }

    boolean isNoun(String noun) {
        return nouns.containsKey(id(noun));
    }

    /** The id of a body whose name does not tell its type: the type stands behind it ({@code norvik-deep--bus}). */
    @Nullable
    String idByNoun(String id, String noun) {
        ActorType type = nouns.get(id(noun));
        return type == null || type(id) != null ? null : id + MARK + type.wire().toLowerCase(Locale.ROOT);
    }

    /** The id of a body of which only the initials are known. */
    String idByInitials(String initials) {
        return id(initials) + INITIALS;
    }

    boolean isInitials(String id) {
        return id.endsWith(INITIALS);
    }

    private static String id(String text) {
        return CharFolding.fold(text).replace(".", "").replace(' ', '-');
    }

    /** The type of the body with this id; null if the id does not contain the words of a body. */
    @Nullable
    ActorType type(String id) {
        if (isInitials(id)) {
            return ActorType.NGO;
        }
        int mark = id.indexOf(MARK);
        if (mark > 0) {
            return typeOf(id.substring(mark + MARK.length()));
        }
        int hyphens = 0;
        ActorType type = null;
        for (int at = id.lastIndexOf('-'); at > 0 && hyphens < LONGEST; at = id.lastIndexOf('-', at - 1)) {
            type = endings.getOrDefault(id.substring(at + 1), type);
            hyphens++;
        }
        type = type != null ? type : beginningType(id);
        int first = id.indexOf('-');
        return type == null && first > 0 ? leading.get(id.substring(0, first)) : type;
    }

    private static @Nullable ActorType typeOf(String code) {
        for (ActorType type : ActorType.values()) {
            if (type.wire().equalsIgnoreCase(code)) {
                return type;
            }
        }
        return null;
    }

    private @Nullable ActorType beginningType(String id) {
        for (int of = id.indexOf("-of-"); of > 0; of = id.indexOf("-of-", of + 1)) {
            ActorType type = endOf(id.substring(0, of));
            if (type != null) {
                return type;
            }
        }
        for (String link : LINKS) {
            int word = id.indexOf(link);
            if (word > 0) {
                return endOf(id.substring(0, word));
            }
        }
        return null;
    }

    private @Nullable ActorType endOf(String words) {
        ActorType type = beginnings.get(words);
        for (int at = words.indexOf('-'); at > 0 && type == null; at = words.indexOf('-', at + 1)) {
            type = beginnings.get(words.substring(at + 1));
        }
        return type;
    }

    /** The body with this id; null if the id does not contain the words of a body. */
    @Nullable
    Subject body(String id) {
        ActorType type = type(id);
        if (type == null) {
            return null;
        }
        int mark = id.indexOf(MARK);
        String words = mark < 0 ? id : id.substring(0, mark);
        String name = isInitials(id) ? words.toUpperCase(Locale.ROOT) : name(words);
        return new Subject(Kind.ACTOR, id, name, type, null);
    }

    private static String name(String id) {
        StringBuilder name = new StringBuilder(id.length());
        for (String part : id.split("-", -1)) {
            name.append(name.isEmpty() ? "" : " ");
            if (CAPITALS.contains(part) || (part.length() <= LONGEST_INITIALS && !hasVowel(part))) {
                name.append(part.toUpperCase(Locale.ROOT));
            } else if (part.isEmpty() || (!name.isEmpty() && SMALL.contains(part))) {
                name.append(part);
            } else {
                name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
            }
        }
        return name.toString();
    }

    private static boolean hasVowel(String part) {
        return part.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0) || part.equals("ltd") || part.equals("st");
    }
}
