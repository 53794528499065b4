package io.newswire.streams.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every subject that can be found by name, and every text that stands for one. Immutable; safe to share.
 */
public final class Gazetteer {

    private static final String FOLDER = "/gazetteer/";
    /** Names the other files, one a line, in the order in which they are read. */
    private static final String LIST = "files.txt";

    private final Map<String, Subject> subjects;
    private final Map<String, List<Role>> roles;
    private final Map<String, Set<String>> near;
    private final Map<String, Inside> inside;
    private final DoubleArrayTrie trie;
    private final List<GazetteerEntry> entries;
    private final Set<String> weak;
    private final ComposedActors composed;
    private final BodyForms forms;

    Gazetteer(
            Map<String, Subject> subjects,
            Map<String, List<Role>> roles,
            Map<String, Set<String>> near,
            Map<String, Inside> inside,
            Map<String, GazetteerEntry> entries,
            ComposedActors composed,
            BodyForms forms) {
        this.subjects = Map.copyOf(subjects);
        this.roles = new HashMap<>(roles);
        this.near = Map.copyOf(near);
        this.inside = new HashMap<>(inside);
        this.inside.values().removeIf(Inside.HIDDEN::equals);
        this.composed = composed;
        this.forms = forms;
        TreeMap<String, GazetteerEntry> sorted = new TreeMap<>(entries);
        this.trie = DoubleArrayTrie.of(sorted.keySet());
        this.entries = List.copyOf(sorted.values());
        this.weak = this.entries.stream()
                .flatMap(entry -> entry.aliases().stream())
                .filter(alias -> alias.has(Condition.WEAK) && alias.kind().ofActor())
                .map(alias -> Objects.requireNonNull(alias.subject()).id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The gazetteer that comes with the program. */
    public static Gazetteer bundled() {
        return bundledWith(List.of());
    }

    /**
     * The gazetteer that comes with the program, then files of a user, which add to it and override it.
     *
     * @throws GazetteerException if a file cannot be read or has a bad line; the message names file and line
     */
    public static Gazetteer bundledWith(List<Path> extra) {
        GazetteerBuilder draft = new GazetteerBuilder();
        for (String name : bundledFiles()) {
            readBundled(name, draft);
        }
        for (Path file : extra) {
            readFile(file, draft);
        }
        return draft.compile();
    }

    /** A gazetteer of nothing but these files, in this order. */
    public static Gazetteer of(List<Path> files) {
        GazetteerBuilder draft = new GazetteerBuilder();
        files.forEach(file -> readFile(file, draft));
        return draft.compile();
    }

    /** The country with an ISO alpha-3 code. A country that is not listed has its code as its name. */
    public Subject country(String id) {
        Subject subject = subjects.get(id);
        return subject != null && subject.type() == null ? subject : Subject.country(id, id);
    }

    /**
     * The actor with an id. The first that fits: a listed actor; a country with a role; a body, if the words of the id
     * say so; a person. The name of the last two is made from the id.
     */
    public Subject actor(String id) {
        Subject subject = subjects.get(id);
        if (subject != null && subject.type() != null) {
            return subject;
        }
        Subject named = composed.actor(id);
        if (named != null) {
            return named;
        }
        Subject body = forms.body(id);
        return body != null ? body : Subject.person(id);
    }

    /** Whether an id that no file lists names a body, because its words say so. */
    public boolean isBody(String actorId) {
        return forms.type(actorId) != null;
    }

    /** Whether a file gives a type to bodies that a noun, of one or two words, describes. */
    public boolean isBodyNoun(String noun) {
        return forms.isNoun(noun);
    }

    /**
     * The id of a body that a noun beside its name describes ("firm"): the id of its words, then the type. Null if no
     * file gives the noun a type, or if the words tell the type themselves.
     */
    public @Nullable String bodyId(String id, String noun) {
        return forms.idByNoun(id, noun);
    }

    /** The id of a body of which only the initials are known ({@code nkda--initials}); null if a file lists the id. */
    public @Nullable String initialsId(String initials) {
        String id = forms.idByInitials(initials);
        return isTaken(id) ? null : id;
    }

    /** Whether an id is that of a body of which only the initials are known. */
    public boolean isInitials(String actorId) {
        return forms.isInitials(actorId);
    }

    /**
     * The actor for a listed country and a role. The first that fits: the actor that a file calls the country's body
     * for this role; an actor listed with the composed id; the composed actor.
     */
    public Subject composed(String country, RoleClass role) {
        Subject actor = Objects.requireNonNull(composed.of(country, role.suffix()), country);
        return subjects.getOrDefault(actor.id(), actor);
    }

    /** Whether an id belongs to a listed subject or to a country with a role. */
    public boolean isTaken(String actorId) {
        return subjects.containsKey(actorId) || composed.actor(actorId) != null;
    }

    /** The offices that an actor is known to have held, in the order of the files. */
    public List<Role> roles(String actorId) {
        return roles.getOrDefault(actorId, List.of());
    }

    /**
     * Countries that support this one when its name has two meanings: an article that names Russia means Georgia the
     * country.
     */
    public Set<String> near(String countryId) {
        return near.getOrDefault(countryId, Set.of());
    }

    /** Which countries in an actor's name are mentions beside the actor ("Turkish Armed Forces"). */
    public Inside inside(Subject actor) {
        return inside.getOrDefault(actor.id(), Inside.HIDDEN);
    }

    /** Whether an actor has an alias with the condition {@link Condition#WEAK}. */
    public boolean hasWeakAlias(Subject actor) {
        return weak.contains(actor.id());
    }

    /** Every listed subject, in no order. */
    public Collection<Subject> subjects() {
        return subjects.values();
    }

    /** The trie of all texts; its key numbers are positions in {@link #entries()}. */
    public DoubleArrayTrie automaton() {
        return trie;
    }

    /** What each text stands for, in the order of the key numbers. */
    public List<GazetteerEntry> entries() {
        return entries;
    }

    private static List<String> bundledFiles() {
        List<String> names = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(open(LIST))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    names.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new GazetteerException(LIST, "cannot be read: " + e.getMessage());
        }
        return names;
    }

    private static void readBundled(String name, GazetteerBuilder draft) {
        try (BufferedReader reader = new BufferedReader(open(name))) {
            GazetteerFile.read(name, reader, draft);
        } catch (IOException e) {
            throw new GazetteerException(name, "cannot be read: " + e.getMessage());
        }
    }

    private static void readFile(Path file, GazetteerBuilder draft) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            GazetteerFile.read(file.toString(), reader, draft);
        } catch (NoSuchFileException e) {
            throw new GazetteerException(file.toString(), "no such file");
        } catch (IOException e) {
            throw new GazetteerException(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static Reader open(String name) throws IOException {
        @Nullable InputStream stream = Gazetteer.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IOException("not on the class path");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
    }
}
