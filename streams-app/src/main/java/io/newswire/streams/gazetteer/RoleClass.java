package io.newswire.streams.gazetteer;

/**
 * A role that bodies of a country have: its police, its armed forces, its foreign ministry. A country with a role is an
 * actor; its id is the country's code and the suffix ({@code tur-cop}).
 *
 * @param suffix the end of the id
 * @param type the type of such an actor
 * @param name the end of its name, after the country's adjective ("Turkish police")
 */
public record RoleClass(String suffix, ActorType type, String name) {}
