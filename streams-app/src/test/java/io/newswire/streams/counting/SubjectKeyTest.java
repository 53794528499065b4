package io.newswire.streams.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectKeyTest {
    /** State lies where the hash of the text leads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "country:AFG",
                "actor:taliban",
                "actor:",
                "actor:a:b",
                "pair:CIV+félix-houphouët-boigny",
                "actor:𝒳-and-a-name-that-is-longer-than-thirty-two-characters",
                "all:feed",
                "all:country"
            })
    void shouldHaveTheHashAndTheBytesOfItsText(String text) {
        // When
        SubjectKey key = SubjectKey.parse(text);
        // Then
        assertThat(key).hasToString(text).hasSameHashCodeAs(text).isEqualTo(SubjectKey.parse(text));
        assertThat(key.toBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldDivideAKeyAtItsFirstColon() {
        assertThat(SubjectKey.parse("actor:a:b")).isEqualTo(new SubjectKey(SubjectKind.ACTOR, "a:b"));
        assertThat(SubjectKey.parse("pair:AFG+taliban")).isEqualTo(SubjectKey.pair("AFG", "taliban"));
        assertThat(SubjectKey.parse("all:feed")).isEqualTo(SubjectKey.WHOLE_FEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "city:Paris", "country", "Country:AFG"})
    void shouldRefuseWhatBeginsWithNoKind(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubjectKey.parse(text))
                .withMessageContaining("'" + text + "'");
    }
}
