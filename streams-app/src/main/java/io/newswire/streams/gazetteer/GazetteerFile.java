package io.newswire.streams.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file into a builder; {@code gazetteer/README} in the resources describes the format. */
final class GazetteerFile {

    private static final Pattern HEADER = Pattern.compile("(country|actor|words|nothing|role|form)(?:\\s+(.*))?");
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{3})(?:\\s+(.+))?");
    private static final Pattern ACTOR =
            Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(?:\\s+([A-Z]{3})\\s+([A-Z]{3}|-)\\s+(.+))?");
    private static final Pattern ROLE = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?:\\s+([A-Z]{3})\\s+(.+))?");
    private static final Pattern LINE = Pattern.compile("([a-z]+)\\s+(.+)");
    private static final Pattern ALIAS = Pattern.compile("([^\\[\\]]+?)(?:\\s*\\[([a-z, ]+)])?");

    private final String file;
    private final GazetteerBuilder draft;
    private int line;
    private @Nullable SubjectBuilder open;
    private @Nullable Cue cue;
    private @Nullable RoleClass role;
    private @Nullable ActorType formType;
    private boolean nothing;

    private GazetteerFile(String file, GazetteerBuilder draft) {
        this.file = file;
        this.draft = draft;
    }

    /**
     * Adds what a file says to a builder.
     *
     * @throws GazetteerException with the first line that is wrong
     */
    static void read(String file, BufferedReader reader, GazetteerBuilder draft) throws IOException {
        new GazetteerFile(file, draft).read(reader);
    }

    private void read(BufferedReader reader) throws IOException {
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                readLine(line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text);
            }
        } catch (MalformedInputException e) {
            throw new GazetteerException(file, line + 1, "not UTF-8");
        } catch (IllegalArgumentException e) {
            throw new GazetteerException(file, line, String.valueOf(e.getMessage()));
        }
    }

    private void readLine(String text) {
        if (text.isBlank() || text.stripLeading().startsWith("#")) {
            return;
        }
        if (Character.isWhitespace(text.charAt(0))) {
            readBody(text.strip());
        } else {
            readHeader(text.strip());
        }
    }

    private void readHeader(String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.matches()) {
            throw new IllegalArgumentException(
                    "expected country, actor, role, form, words or nothing, or an indented line");
        }
        open = null;
        cue = null;
        role = null;
        formType = null;
        nothing = false;
        String rest = header.group(2) == null ? "" : header.group(2);
        switch (header.group(1)) {
            case "country" -> open = country(rest);
            case "actor" -> open = actor(rest);
            case "role" -> role = role(rest);
            case "form" -> formType = formType(rest);
            case "words" ->
                cue = Cue.ofWord(rest)
                        .orElseThrow(() -> new IllegalArgumentException("no such class of words: " + rest));
            default -> nothing = true;
        }
    }

    private SubjectBuilder country(String text) {
        Matcher header = COUNTRY.matcher(text);
        if (!header.matches()) {
            throw new IllegalArgumentException("expected country ABC Name (three capitals of ISO 3166-1 alpha-3)");
        }
        SubjectBuilder country = draft.country(header.group(1), origin());
        if (header.group(2) != null) {
            country.name(alias(header.group(2), AliasKind.NAME));
        }
        return country;
    }

    private SubjectBuilder actor(String text) {
        Matcher header = ACTOR.matcher(text);
        if (!header.matches()) {
            throw new IllegalArgumentException("expected actor lower-kebab-id TYP ABC Name (- for no country)");
        }
        SubjectBuilder actor = draft.actor(header.group(1), origin());
        if (header.group(2) != null) {
            actor.type(ActorType.ofWord(header.group(2)), header.group(3).equals("-") ? null : header.group(3));
            actor.name(alias(header.group(4), AliasKind.FULL));
        }
        return actor;
    }

    private RoleClass role(String text) {
        Matcher header = ROLE.matcher(text);
        if (!header.matches()) {
            throw new IllegalArgumentException("expected role suffix TYP name (suffix in lower case, three capitals)");
        }
        if (header.group(2) != null) {
            return draft.roleClass(new RoleClass(header.group(1), ActorType.ofWord(header.group(2)), header.group(3)));
        }
        RoleClass known = draft.roleClass(header.group(1));
        if (known == null) {
            throw new IllegalArgumentException("no such role yet, it needs a type and a name: " + text);
        }
        return known;
    }

    private static ActorType formType(String text) {
        if (!text.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("expected form TYP (three capitals)");
        }
        return ActorType.ofWord(text);
    }

    private void readForms(ActorType type, String text) {
        Matcher forms = LINE.matcher(text);
        BodyForm.Position position =
                forms.matches() ? BodyForm.Position.ofWord(forms.group(1)).orElse(null) : null;
        if (position == null) {
            throw new IllegalArgumentException(
                    "expected ending, weak, legal, beginning or noun, then words divided by ;");
        }
        for (String words : forms.group(2).split(";", -1)) {
            draft.form(new BodyForm(checked(words.strip()), position, type));
        }
    }

    private void readBody(String text) {
        if (cue != null) {
            for (String word : text.split(";", -1)) {
                draft.cue(checked(word.strip()), cue);
            }
        } else if (nothing) {
            for (String words : text.split(";", -1)) {
                draft.nothing(alias(words, AliasKind.NOTHING));
            }
        } else if (formType != null) {
            readForms(formType, text);
        } else if (role != null) {
            readNouns(role, text);
        } else if (open != null) {
            readFact(open, text);
        } else {
            throw new IllegalArgumentException(
                    "an indented line needs a country, actor, role, form, words or nothing above it");
        }
    }

    private void readFact(SubjectBuilder subject, String text) {
        Matcher fact = LINE.matcher(text);
        if (!fact.matches()) {
            throw new IllegalArgumentException("expected a word that says what follows, then names divided by ;");
        }
        String word = fact.group(1);
        String rest = fact.group(2);
        switch (word) {
            case "role" -> subject.role(RoleLine.read(rest));
            case "near" -> subject.near(rest);
            case "inside" -> subject.inside(rest);
            case "adjective" -> subject.adjective(rest);
            case "body" -> subject.body(rest);
            case "drop" -> {
                for (String dropped : rest.split(";", -1)) {
                    subject.drop(dropped.strip());
                }
            }
            default -> {
                AliasKind kind = AliasKind.ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("no such sort of name: " + word));
                for (String name : rest.split(";", -1)) {
                    subject.add(alias(name, kind));
                }
            }
        }
    }

    private void readNouns(RoleClass named, String text) {
        Matcher nouns = LINE.matcher(text);
        RoleNoun.Sort sort =
                nouns.matches() ? RoleNoun.Sort.ofWord(nouns.group(1)).orElse(null) : null;
        if (sort == null) {
            throw new IllegalArgumentException("expected noun, verb, adjective or office, then nouns divided by ;");
        }
        for (String noun : nouns.group(2).split(";", -1)) {
            draft.noun(new RoleNoun(checked(noun.strip()), sort, named, origin()));
        }
    }

    private AliasBuilder alias(String text, AliasKind kind) {
        Matcher alias = ALIAS.matcher(text.strip());
        if (!alias.matches()) {
            throw new IllegalArgumentException("not a name, or not a name [condition, condition]: " + text.strip());
        }
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        if (alias.group(2) != null) {
            for (String word : alias.group(2).split(",", -1)) {
                conditions.add(Condition.ofWord(word.strip())
                        .orElseThrow(() -> new IllegalArgumentException("no such condition: " + word.strip())));
            }
            if (conditions.contains(Condition.CLUB)) {
                conditions.add(Condition.WEAK);
            }
        }
        return new AliasBuilder(checked(alias.group(1)), kind, conditions, origin());
    }

    private static String checked(String text) {
        if (!DoubleArrayTrie.accepts(CharFolding.fold(text))) {
            throw new IllegalArgumentException("empty, or a character that cannot be matched: \"" + text + "\"");
        }
        return text;
    }

    private String origin() {
        return file + ":" + line;
    }
}
