package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.RoleNoun;

/** A span that is the noun of a role: offsets in the text, and the words of the span ({@code last} inclusive). */
public record RoleHit(RoleNoun noun, int start, int end, int first, int last) {}
