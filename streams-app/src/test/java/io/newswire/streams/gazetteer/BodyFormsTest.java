package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyFormsTest {

    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @Test
    void shouldShowTheNameWithoutTheTypeThatANounTold() {
        // Given
        String id = GAZETTEER.bodyId("norvik-deep", "firm");

        // When
        Subject body = GAZETTEER.actor("norvik-deep--bus");

        // Then
        assertThat(id).isEqualTo("norvik-deep--bus");
        assertThat(body.name()).isEqualTo("Norvik Deep");
        assertThat(body.is(ActorType.BUS)).isTrue();
    }

    @Test
    void shouldKeepTheIdOfANameThatTellsItsType() {
        // When
        String id = GAZETTEER.bodyId("norvik-university", "charity");

        // Then
        assertThat(id).isNull();
    }

    @Test
    void shouldTellNounsOfTwoWordsFromTheirLastWord() {
        // When
        boolean both = GAZETTEER.isBodyNoun("television channel");
        boolean last = GAZETTEER.isBodyNoun("channel");

        // Then
        assertThat(both).isTrue();
        assertThat(last).isFalse();
    }

    @Test
    void shouldTellTheTypeByTheFirstWordInAnotherLanguage() {
        // When
        Subject party = GAZETTEER.actor("parti-norvik");
        Subject mothers = GAZETTEER.actor("mothers-against-norvik-waste");

        // Then
        assertThat(party.is(ActorType.PTY)).isTrue();
        assertThat(party.name()).isEqualTo("Parti Norvik");
        assertThat(mothers.is(ActorType.NGO)).isTrue();
        assertThat(GAZETTEER.isBody("norvik-parti")).isFalse();
    }
}
