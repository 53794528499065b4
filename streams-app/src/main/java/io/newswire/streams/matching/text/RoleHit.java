package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.RoleNoun;

/** A span that is a role's noun: offsets in the text, and the words that it covers ({@code last} inclusive). */
public record RoleHit(RoleNoun noun, int start, int end, int first, int last) {}
