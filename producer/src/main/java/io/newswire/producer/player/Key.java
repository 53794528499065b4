package io.newswire.producer.player;

/** The keys that control the replay. */
public enum Key {
    /** Space. */
    PAUSE,
    /** Right. */
    STEP,
    /** Up. */
    FASTER,
    /** Down. */
    SLOWER,
    /** The letter s. */
    SEEK,
    /** The letter q. */
    QUIT,
    ENTER,
    BACKSPACE,
    ESCAPE,
    /** Any other character. */
    OTHER
}
