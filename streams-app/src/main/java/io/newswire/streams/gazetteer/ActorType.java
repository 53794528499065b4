package io.newswire.streams.gazetteer;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an actor is, by the codes of CAMEO and PLOVER. The type of an actor never changes: a rebel group that came to
 * power stays {@link #REB}, a politician is {@link #PER} whatever the office.
 */
public enum ActorType {
    /** A person. */
    PER,
    /** A government, ministry, agency, central bank or seat of government. */
    GOV,
    /** Armed forces. */
    MIL,
    /** Police, border guards, prosecutors of crime. */
    COP,
    /** The opposition in a state, as a whole. */
    OPP,
    /** A parliament, or one of its chambers or committees. */
    LEG,
    /** A court of one state. */
    JUD,
    /** An intelligence service. */
    SPY,
    /** A political party, movement or coalition. */
    PTY,
    /** An armed group that is no state's army. */
    REB,
    /** A gang, cartel or mafia. */
    CRM,
    /** An organisation of several states. */
    IGO,
    /** A body of relief, rights, research, health or sport. */
    NGO,
    /** A church or another religious body. */
    REL,
    /** A trade union. */
    LAB,
    /** A news agency, newspaper or broadcaster. */
    MED,
    /** A company. */
    BUS;

    /**
     * The type of a code, three capitals.
     *
     * @throws IllegalArgumentException with a message for a file's author if no type has this code
     */
    static ActorType ofWord(String code) {
        for (ActorType type : values()) {
            if (type.name().equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such type of actor: " + code + ", expected one of "
                + Arrays.stream(values()).map(ActorType::wire).collect(Collectors.joining(" ")));
    }

    /** The code that stands for this type in the files and in JSON. */
    public String wire() {
        return name();
    }

    /** Whether such an actor belongs to one state: its organs, its forces, its parties. */
    public boolean isOfOneState() {
        return switch (this) {
            case GOV, MIL, COP, LEG, JUD, SPY, PTY -> true;
            default -> false;
        };
    }

    /** Whether such an actor does business, often in many countries: a company or a medium. */
    public boolean isFirm() {
        return this == BUS || this == MED;
    }
}
