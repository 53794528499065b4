/**
 * What the right answer is, worked out without the engine: the mentions of the seed articles as a person wrote them
 * down, and a slow reference that counts mentions in plain loops. Nothing here may use a class of the main packages.
 */
@NullMarked
package io.newswire.streams.reference;

import org.jspecify.annotations.NullMarked;
