package io.newswire.streams.gazetteer;

import java.util.Locale;
import java.util.Optional;

/**
 * Words that make a name that of a body, and the body's type: "Police Department", "University of".
 *
 * @param text as the file gives it
 * @param position where in the name the words stand
 * @param type of an actor with such a name
 */
public record BodyForm(String text, Position position, ActorType type) {

    /** Where in a name a form stands; in the files, the first word of an indented line. */
    public enum Position {
        /** The last word, which says enough: Norvik University. */
        ENDING(Cue.ENDING),
        /** The last word, which has other uses, too: Norvik Group. */
        WEAK(Cue.WEAK_ENDING),
        /** The last word, a company's legal form: Norvik Ltd. */
        LEGAL(Cue.LEGAL_FORM),
        /** The first words, with of or for after them: University of Norvik. */
        BEGINNING(Cue.BEGINNING),
        /** The first word, in a language that puts it first, with no of behind it: Parti Norvik. */
        LEADING(Cue.LEADING),
        /** A noun in small letters beside a name that does not say what it is: the exploration firm Norvik Deep. */
        NOUN(Cue.BODY_NOUN);

        private final Cue cue;

        Position(Cue cue) {
            this.cue = cue;
        }

        static Optional<Position> ofWord(String word) {
            for (Position position : values()) {
                if (position.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(position);
                }
            }
            return Optional.empty();
        }
    }

    /** The class of words for this form's key word: the first word of a beginning, the last word of any other form. */
    Cue cue() {
        return position.cue;
    }
}
