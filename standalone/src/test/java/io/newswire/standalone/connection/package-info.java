/**
 * What users hear when a broker cannot be talked to. One broker has a listener for each way in which a client can be
 * set up wrongly.
 */
package io.newswire.standalone.connection;
