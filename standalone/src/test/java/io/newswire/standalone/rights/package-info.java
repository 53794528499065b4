/**
 * What each program may do on a cluster with ACLs, and what it says if it may not. The rights are those of the table in
 * the README of streams-app, read from there. One broker serves all tests; each trial has a user and topics of its own.
 */
package io.newswire.standalone.rights;
