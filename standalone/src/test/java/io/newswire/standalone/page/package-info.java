/**
 * The page in a real browser, on a real broker and the real server: {@code mvn verify -Pbrowser}.
 * Chromium must be installed; a class that finds none fails. Nothing is stubbed: what a test shows, a person sees.
 */
@NullMarked
package io.newswire.standalone.page;

import org.jspecify.annotations.NullMarked;
