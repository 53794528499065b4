/**
 * Tests the page in a real browser with a real broker and server: {@code mvn verify -Pbrowser}. Chromium must be
 * installed; otherwise the tests fail. Nothing is stubbed, so a test reads what a user sees.
 */
@NullMarked
package io.newswire.standalone.page;

import org.jspecify.annotations.NullMarked;
