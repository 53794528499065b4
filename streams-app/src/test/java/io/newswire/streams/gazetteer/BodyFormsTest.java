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
        boolean both = GAZETTEER.isBodyNoun("news agency");
        boolean last = GAZETTEER.isBodyNoun("agency");

        // Then
        assertThat(both).isTrue();
        assertThat(last).isFalse();
    }
}
