package io.newswire.streams.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the files say, then checks it as a whole and compiles it. */
final class GazetteerBuilder {

    private final Map<String, SubjectBuilder> countries = new LinkedHashMap<>();
    private final Map<String, SubjectBuilder> actors = new LinkedHashMap<>();
    private final Map<String, AliasBuilder> nothing = new LinkedHashMap<>();
    private final Map<String, Long> cues = new HashMap<>();
    private final Map<String, RoleClass> roleClasses = new LinkedHashMap<>();
    private final Map<String, RoleNoun> nouns = new LinkedHashMap<>();

    private final List<BodyForm> forms = new ArrayList<>();

    SubjectBuilder country(String id, String origin) {
        return countries.computeIfAbsent(id, x -> new SubjectBuilder(Kind.COUNTRY, id, origin));
    }

    SubjectBuilder actor(String id, String origin) {
        return actors.computeIfAbsent(id, x -> new SubjectBuilder(Kind.ACTOR, id, origin));
    }

    void nothing(AliasBuilder alias) {
        nothing.put(alias.folded(), alias);
    }

    void cue(String word, Cue cue) {
        cues.merge(CharFolding.fold(word), cue.bit(), (a, b) -> a | b);
    }

    /** Adds a role; a later header with the same suffix replaces its type and name. */
    RoleClass roleClass(RoleClass named) {
        roleClasses.put(named.suffix(), named);
        return named;
    }

    @Nullable
    RoleClass roleClass(String suffix) {
        return roleClasses.get(suffix);
    }

    void noun(RoleNoun noun) {
        nouns.put(CharFolding.fold(noun.text()), noun);
    }

    /** Adds a form of names of bodies, and adds its key word to the class of words for this form. */
    void form(BodyForm form) {
        forms.add(form);
        String folded = CharFolding.fold(form.text());
        if (form.position() == BodyForm.Position.NOUN) {
            cues.merge(folded.substring(folded.lastIndexOf(' ') + 1), form.cue().bit(), (a, b) -> a | b);
        } else if (form.position() == BodyForm.Position.BEGINNING || folded.indexOf(' ') < 0) {
            cues.merge(folded, form.cue().bit(), (a, b) -> a | b);
        } else {
            cues.merge(folded, Cue.ENDING_PHRASE.bit(), (a, b) -> a | b);
        }
    }

    /**
     * The gazetteer of everything that was read.
     *
     * @throws GazetteerException if a line names a country or a role that no file lists
     */
    Gazetteer compile() {
        Map<String, List<Alias>> aliases = new HashMap<>();
        Map<String, Subject> subjects = subjects(aliases);
        Map<String, List<Role>> roles = new HashMap<>();
        Map<String, Inside> inside = new HashMap<>();
        for (SubjectBuilder actor : actors.values()) {
            roles.put(actor.id, actor.roles());
            inside.put(actor.id, actor.inside());
        }
        Map<String, String> adjectives = new HashMap<>();
        countries.values().forEach(country -> adjectives.put(country.id, country.adjective()));
        ComposedActors composed = new ComposedActors(roleClasses.values(), adjectives, bodies(subjects));
        return new Gazetteer(subjects, roles, near(), inside, entries(aliases), composed, new BodyForms(forms));
    }

    /** All subjects by id; their aliases are added to the given ones. */
    private Map<String, Subject> subjects(Map<String, List<Alias>> aliases) {
        Map<String, Subject> subjects = new HashMap<>();
        for (SubjectBuilder country : countries.values()) {
            subjects.put(country.id, complete(country, aliases));
        }
        for (SubjectBuilder actor : actors.values()) {
            if (actor.country() != null && !countries.containsKey(actor.country())) {
                throw error(actor, "no such country: " + actor.country());
            }
            subjects.put(actor.id, complete(actor, aliases));
        }
        return subjects;
    }

    private Map<String, Set<String>> near() {
        Map<String, Set<String>> near = new HashMap<>();
        for (SubjectBuilder country : countries.values()) {
            for (String code : country.near()) {
                if (!countries.containsKey(code)) {
                    throw error(country, "no such country to be near: " + code);
                }
            }
            near.put(country.id, country.near());
        }
        return near;
    }

    /** Listed actors that stand for a composed one, by the id of the composed one. */
    private Map<String, Subject> bodies(Map<String, Subject> subjects) {
        Map<String, Subject> bodies = new HashMap<>();
        for (SubjectBuilder actor : actors.values()) {
            for (String suffix : actor.bodies()) {
                if (!roleClasses.containsKey(suffix)) {
                    throw error(actor, "no such role to be the body of: " + suffix);
                }
                String composed = ComposedActors.id(String.valueOf(actor.country()), suffix);
                if (bodies.put(composed, subjects.get(actor.id)) != null) {
                    throw error(actor, "another actor is the country's " + suffix);
                }
            }
        }
        return bodies;
    }

    /** What each folded text stands for: its aliases, its cues, its role's noun. */
    private Map<String, GazetteerEntry> entries(Map<String, List<Alias>> aliases) {
        for (AliasBuilder words : nothing.values()) {
            aliases.computeIfAbsent(words.folded(), x -> new ArrayList<>())
                    .add(new Alias(words.text(), AliasKind.NOTHING, null, words.conditions(), words.origin()));
        }
        Map<String, GazetteerEntry> entries = new HashMap<>();
        aliases.forEach((text, list) ->
                entries.put(text, new GazetteerEntry(list, cues.getOrDefault(text, 0L), nouns.get(text))));
        cues.forEach((text, bits) -> entries.putIfAbsent(text, new GazetteerEntry(List.of(), bits, nouns.get(text))));
        nouns.forEach((text, noun) -> entries.putIfAbsent(text, new GazetteerEntry(List.of(), 0, noun)));
        return entries;
    }

    private static Subject complete(SubjectBuilder draft, Map<String, List<Alias>> aliases) {
        Subject subject;
        try {
            subject = draft.subject();
        } catch (IllegalArgumentException e) {
            throw error(draft, String.valueOf(e.getMessage()));
        }
        for (AliasBuilder alias : draft.aliases()) {
            aliases.computeIfAbsent(alias.folded(), x -> new ArrayList<>()).add(alias.of(subject));
        }
        return subject;
    }

    private static GazetteerException error(SubjectBuilder draft, String problem) {
        int colon = draft.origin.lastIndexOf(':');
        return new GazetteerException(
                draft.origin.substring(0, colon), Integer.parseInt(draft.origin.substring(colon + 1)), problem);
    }
}
