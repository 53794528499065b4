package io.newswire.streams.gazetteer;

/**
 * What a country's bodies of one sort are together: its police, its armed forces, its foreign ministry. With a country
 * it makes an actor whose id is the country's code and this suffix ({@code tur-cop}).
 *
 * @param suffix what the id ends with
 * @param type the type of such an actor
 * @param name what its name ends with, behind the country's adjective ("Turkish police")
 */
public record RoleClass(String suffix, ActorType type, String name) {}
