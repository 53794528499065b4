/**
 * Tests the messages that users get when a broker cannot be reached or refuses the client. One broker has a listener
 * for each way in which a client can be misconfigured.
 */
package io.newswire.standalone.connection;
